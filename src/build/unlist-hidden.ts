import { open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listedOnly } from './listed-only.ts';

/** Takes the pages out of the sitemap that ask search engines not to list them. */
export function unlistHidden(basePath: string): AstroIntegration {
  const unlist: AstroIntegration = {
    name: 'ledgerline-unlist-hidden',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const maps = (await readdir(folder)).filter((name) => /^sitemap-\d+\.xml$/.test(name));
        for (const name of maps) {
          const file = join(folder, name);
          const listed = await listedOnly(await readFile(file, 'utf8'), basePath, (page) => isUnlisted(folder, page));
          await writeFile(file, listed);
        }
      },
    },
  };
  // What writes the sitemap is added while the settings are read, and this has to come after it.
  return {
    name: 'ledgerline-unlist-hidden-last',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ integrations: [unlist] }) },
  };
}

/** Bytes in which the head of a page has said whether it is to be listed. */
const head = 8192;

async function isUnlisted(folder: string, page: string): Promise<boolean> {
  const handle = await open(join(folder, page, 'index.html')).catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(head), 0, head, 0);
    return buffer.toString('utf8', 0, bytesRead).includes('<meta name="robots" content="noindex">');
  } finally {
    await handle.close();
  }
}
