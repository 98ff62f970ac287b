import { pageTexts } from '../../pipeline/search/page-texts.ts';
import type { Stem } from '../../pipeline/search/pieces.ts';
import { inTitle, isName } from '../../pipeline/search/postings.ts';
import { type PageWords, WordCounter } from './word-counter.ts';

/** What the index needs of a page; plain data, so that it can be kept from one build to the next. */
export interface IndexedPage extends PageWords {
  /** Its address from the site's root, with a slash at its end. */
  readonly address: string;
  readonly filters: readonly (readonly [key: string, value: string])[];
}

/**
 * Reads pages as they are published, those that are to be searched. A page's path is that of its file, `tasks/12/index.html`; what is
 * read of it hangs on nothing but its path and its HTML.
 */
export function pageIndexer(stem: Stem): (path: string, html: string) => IndexedPage | undefined {
  const words = new WordCounter(stem);
  return (path, html) => {
    const texts = pageTexts(html);
    if (!texts) return undefined;
    // The title is last, so that one that is changed moves no other word.
    words.add(texts.text, 0);
    words.add(texts.facts, 0);
    words.add(texts.name, isName);
    words.add(texts.title, inTitle);
    const address = path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
    // A copy of the values, which are parts of the page and would hold on to all of it.
    const filters = JSON.parse(JSON.stringify(texts.filters));
    return { address, filters, ...words.done() };
  };
}
