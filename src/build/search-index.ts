import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { indexPage } from '../pipeline/search/index-page.ts';
import { canonicalFilters } from './canonical-filters.ts';

/** Makes one search index, in one language, over every page that marks its text for it: records and docs alike. */
export function searchIndex(language: string): AstroIntegration {
  return {
    name: 'ledgerline-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: stemsOf(language) });
        if (!index) throw failed(errors);
        const count = await addPages(index, folder);
        const made = await index.getFiles();
        if (made.errors.length > 0) throw failed(made.errors);
        await close();
        for (const { path, content } of canonicalFilters(made.files)) {
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`search covers ${count} pages`);
      },
    },
  };
}

/** Pagefind looks for its index by the page's language in small letters. Where it would split texts by itself, ours are split already. */
const stemsOf = (language: string): string => (/^(?:zh|ja|th)\b/i.test(language) ? 'en' : language.toLowerCase());

/** Pages on their way to Pagefind at a time. */
const atOnce = 64;

/** Hands over every page that has text for the index, always in the same order, and says how many there are. */
async function addPages(index: PagefindIndex, folder: string): Promise<number> {
  const paths = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort();
  let count = 0;
  for (let first = 0; first < paths.length; first += atOnce) {
    const pages = await Promise.all(paths.slice(first, first + atOnce).map((path) => pageAt(folder, path)));
    const added = await Promise.all(pages.flatMap((page) => (page ? [index.addHTMLFile(page)] : [])));
    const errors = added.flatMap((answer) => answer.errors);
    if (errors.length > 0) throw failed(errors);
    count += added.length;
  }
  return count;
}

async function pageAt(folder: string, path: string) {
  const content = indexPage(await readFile(join(folder, path), 'utf8'));
  return content === undefined ? undefined : { sourcePath: path.replaceAll('\\', '/'), content };
}

const failed = (errors: readonly string[]) =>
  new AstroError(`The search index could not be made: ${errors.join('; ')}`, 'Build again; if it stays, report it.');
