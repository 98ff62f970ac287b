import { AstroError } from 'astro/errors';
import { close, createIndex } from 'pagefind';
import { canonicalFilters } from '../canonical-filters.ts';

/** A page as search reads it. */
export interface SearchPage {
  /** Its file in the site. */
  readonly file: string;
  readonly content: string;
}

/** Pages on their way to Pagefind at a time. */
const atOnce = 64;

/** One search index, in one language, over pages in the given order: its files by their paths in the site. */
export async function searchFiles(language: string, pages: Iterable<SearchPage>): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: stemsOf(language) });
  if (!index) throw failed(errors);
  const waiting = [...pages];
  for (let first = 0; first < waiting.length; first += atOnce) {
    const some = waiting.slice(first, first + atOnce);
    const added = await Promise.all(some.map(({ file, content }) => index.addHTMLFile({ sourcePath: file, content })));
    const faults = added.flatMap((answer) => answer.errors);
    if (faults.length > 0) throw failed(faults);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw failed(made.errors);
  await close();
  return new Map(canonicalFilters(made.files).map(({ path, content }) => [`pagefind/${path}`, content]));
}

/** Pagefind looks for its index by the page's language in small letters. Where it would split texts by itself, ours are split already. */
const stemsOf = (language: string): string => (/^(?:zh|ja|th)\b/i.test(language) ? 'en' : language.toLowerCase());

const failed = (errors: readonly string[]) =>
  new AstroError(`The search index could not be made: ${errors.join('; ')}`, 'Build again; if it stays, report it.');
