import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { close, createIndex } from 'pagefind';
import { canonicalFilters } from './canonical-filters.ts';

/** Makes one search index, in one language, over every page that marks its text for it: records and docs alike. */
export function searchIndex(language: string): AstroIntegration {
  return {
    name: 'ledgerline-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // Pagefind looks for its index by the page's language in small letters.
        const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase() });
        if (!index) throw failed(errors);
        const added = await index.addDirectory({ path: folder });
        if (added.errors.length > 0) throw failed(added.errors);
        const made = await index.getFiles();
        if (made.errors.length > 0) throw failed(made.errors);
        await close();
        for (const { path, content } of canonicalFilters(made.files)) {
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`search covers ${added.page_count} pages`);
      },
    },
  };
}

const failed = (errors: readonly string[]) =>
  new AstroError(`The search index could not be made: ${errors.join('; ')}`, 'Build again; if it stays, report it.');
