import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What Astro knows of a page beside its code: the styles and scripts that its head names. */
export interface BundleFacts {
  /** As Astro keeps them, by route. */
  readonly pages: readonly (readonly [key: string, page: unknown])[];
  readonly scripts: readonly unknown[];
}

/** Where in the folder of a bundle its parts stand. */
export const bundleParts = { code: 'code', facts: 'facts.json', client: 'client' } as const;

interface WithApp {
  readonly app?: { getSettings(): { readonly scripts: readonly unknown[] } };
}

/**
 * Makes a build of Astro end with the code that renders pages, and with the files that browsers fetch, in place of the pages: those
 * are rendered one by one later, as often as records change, without a bundler.
 */
export function keepBundle(): AstroIntegration {
  let pages: ReadonlyMap<string, object> = new Map();
  let usual: WithApp = {};
  return {
    name: 'ledgerline-keep-bundle',
    hooks: {
      'astro:build:setup': (options) => {
        pages = options.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((given) => {
          usual = given as WithApp;
          return { ...given, getStaticPaths: async () => [] };
        });
      },
      'astro:build:generated': ({ dir }) => {
        const client = fileURLToPath(dir);
        const folder = join(client, '..');
        // Astro removes its own when this returns.
        cpSync(join(client, '.prerender'), join(folder, bundleParts.code), { recursive: true });
        const facts: BundleFacts = {
          pages: [...pages].map(([key, page]) => [key, { ...page, route: undefined }]),
          scripts: usual.app?.getSettings().scripts ?? [],
        };
        writeFileSync(join(folder, bundleParts.facts), JSON.stringify(facts));
      },
    },
  };
}
