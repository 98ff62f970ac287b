import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { close, createIndex } from 'pagefind';

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
        const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
        if (written.errors.length > 0) throw failed(written.errors);
        await close();
        logger.info(`search covers ${added.page_count} pages`);
      },
    },
  };
}

const failed = (errors: readonly string[]) =>
  new AstroError(`The search index could not be made: ${errors.join('; ')}`, 'Build again; if it stays, report it.');
