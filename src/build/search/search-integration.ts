import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type IndexedPage, pageIndexer } from './indexed-page.ts';
import { at, searchFiles } from './search-files.ts';
import { stemmerOf } from './stemmer.ts';

/** Makes one search index, in one language, over every page that marks its text for it: records and docs alike. */
export function searchIntegration(language: string): AstroIntegration {
  return {
    name: 'ledgerline-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { stem, script } = await stemmerOf(language);
        const indexedPage = pageIndexer(stem);
        const pages: IndexedPage[] = [];
        for await (const path of glob('**/*.html', { cwd: folder })) {
          const page = indexedPage(path, await readFile(join(folder, path), 'utf8'));
          if (page) pages.push(page);
        }
        for (const [path, content] of [...searchFiles(pages), [at('stem.js'), script] as const]) {
          const file = join(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`search covers ${pages.length} pages`);
      },
    },
  };
}
