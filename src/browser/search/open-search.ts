import type { Marks } from '../../pipeline/search/excerpt.ts';
import { nearWords } from '../../pipeline/search/near-words.ts';
import { openIndex } from '../../pipeline/search/open-index.ts';
import { createPieces } from '../../pipeline/search/pieces.ts';
import { type Chosen, type Search, searchIndex } from '../../pipeline/search/search-index.ts';
import type { Counts } from './filter-selects.ts';
import { type FoundPage, foundPage } from './found-page.ts';
import { spellings } from './spellings.ts';

/** The search of a site, ready to be asked. */
export interface Searching {
  /** The filters of the index, with how many pages each of their values has. */
  readonly filters: Counts;
  /** Asks for what somebody typed, or for all pages if nothing is. */
  ask(typed: string | null, chosen: Chosen): Promise<Search>;
  /** Reads what a result shows. */
  page(url: string, marks: Marks): Promise<FoundPage>;
  /** Questions that are spelled much like one that finds nothing, and find something. */
  near(typed: string, base: string): Promise<string[]>;
}

/** Fetches what every search begins with. Fails where there is no index, as under `npm run dev`, and where there is no network. */
export async function openSearch(bundle: string): Promise<Searching> {
  const [{ stemmer }, index] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}stem.js`),
    openIndex(async (name) => {
      // Asks whether what the browser keeps is still the newest, so that files of two editions do not meet.
      const response = await fetch(bundle + name, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${name} of the search index is answered with ${response.status}.`);
      return new Uint8Array(await response.arrayBuffer());
    }),
  ]);
  const pieces = createPieces(stemmer);
  const ask: Searching['ask'] = (typed, chosen) => searchIndex(index, pieces, typed, chosen);
  return {
    filters: index.entry.filters,
    ask,
    page: (url, marks) => foundPage(url, pieces, marks),
    async near(typed, base) {
      const questions = await spellings(typed, await nearWords(index, pieces, typed), base, pieces);
      const found = await Promise.all(
        questions.map(async (question) => (await ask(question, {})).addresses.length > 0),
      );
      return questions.filter((_, index) => found[index]);
    },
  };
}
