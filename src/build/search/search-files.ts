import { countValues, encodeFilter } from '../../pipeline/search/filter-file.ts';
import type { IndexEntry } from '../../pipeline/search/index-entry.ts';
import { encodePageList, sectionNames } from '../../pipeline/search/page-list.ts';
import { PostingsWriter } from '../../pipeline/search/postings.ts';
import { encodeWords, type IndexedWord, startsFile, wordFileNames } from '../../pipeline/search/word-files.ts';
import type { IndexedPage } from './indexed-page.ts';
import { eachWord, inTermOrder, type PlacedPage, placePages, valuesOf } from './place-pages.ts';

/** A file of the index: its path in the site, and what is in it. */
export type SearchFile = readonly [path: string, bytes: Uint8Array];

/** Where the index stands in a site. */
export const at = (name: string): string => `search/${name}`;

/** Makes the whole index: the same files from the same pages, in whatever order they come. */
export function* searchFiles(pages: Iterable<IndexedPage>): Generator<SearchFile> {
  const placed = placePages(pages);
  const list = encodePageList(placed);
  const groups = splitWords('', wordsOf(placed));
  for (const [index, { from, words }] of groups.entries())
    yield* wordFiles(from, words, groups[index + 1]?.from ?? '', list.stamp);
  const keys = [...new Set(placed.flatMap(({ page }) => page.filters.map(([key]) => key)))].sort();
  const filters = keys.map((key) => {
    const values = placed.map(({ page }) => valuesOf(page, key));
    return [key, encodeFilter(values, list.digest)] as const;
  });
  for (const [key, filter] of filters) yield [at(`filters/${key}.json`), json(filter)];
  yield [at('pages.json'), json(list)];
  const entry: IndexEntry = {
    stamp: list.stamp,
    words: groups.map(({ from }) => from),
    filters: filters.map(([key, filter]) => [key, countValues(filter)]),
  };
  yield [at('entry.json'), json(entry)];
}

function wordsOf(placed: readonly PlacedPage[]): IndexedWord[] {
  const ranks = new Map(sectionNames(placed).map((name, rank) => [name, rank]));
  const writers = new Map<string, PostingsWriter>();
  for (const { page, section, number } of placed) {
    const rank = ranks.get(section) ?? 0;
    eachWord(page, (term, ...posting) => {
      const writer = writers.get(term) ?? new PostingsWriter();
      writer.add(rank, number, ...posting);
      writers.set(term, writer);
    });
  }
  return inTermOrder(writers);
}

/** Words of one file, or of what should be several. */
export interface WordGroup {
  readonly from: string;
  readonly words: IndexedWord[];
}

/** Parts words before each one that starts a file; what comes before the first of them belongs to the name that is given. */
export function splitWords(from: string, words: readonly IndexedWord[]): [WordGroup, ...WordGroup[]] {
  const groups: [WordGroup, ...WordGroup[]] = [{ from, words: [] }];
  for (const word of words) {
    if (word.term !== from && startsFile(word)) groups.push({ from: word.term, words: [] });
    groups.at(-1)?.words.push(word);
  }
  return groups;
}

export function wordFiles(from: string, words: readonly IndexedWord[], until: string, stamp: number): SearchFile[] {
  const names = wordFileNames(from);
  const [pages, places] = encodeWords(words, until, stamp);
  return [
    [at(names.words), pages],
    [at(names.places), places],
  ];
}

export const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
