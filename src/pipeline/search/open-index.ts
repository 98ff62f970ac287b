import type { FilterFile } from './filter-file.ts';
import type { IndexEntry } from './index-entry.ts';
import { decodePageList, type ListedPage, type PageListFile } from './page-list.ts';
import { decodePlaces, decodeWords, type IndexedWord, type WordFile, wordFileNames } from './word-files.ts';

/** An index that can be asked; what it needs of its files comes when it is needed. */
export interface OpenIndex {
  readonly entry: IndexEntry;
  readonly pages: readonly ListedPage[];
  /** Where the pages of each section begin in that list, and how many there are. */
  readonly sections: readonly { readonly start: number; readonly count: number }[];
  words(file: number): Promise<WordFile>;
  /** The words of a file with their places. */
  placed(file: number): Promise<readonly IndexedWord[]>;
  filter(key: string): Promise<FilterFile>;
}

/** Files of different editions do not go together: somebody has published the site anew since the first was read. */
export class StaleIndex extends Error {
  override readonly name = 'StaleIndex';
}

/** Reads what every search begins with. `load` reads a file of the index by its name. */
export async function openIndex(load: (name: string) => Promise<Uint8Array>): Promise<OpenIndex> {
  const json = async <T>(name: string): Promise<T> => JSON.parse(new TextDecoder().decode(await load(name)));
  const [entry, list] = await Promise.all([json<IndexEntry>('entry.json'), json<PageListFile>('pages.json')]);
  if (entry.stamp !== list.stamp) throw new StaleIndex('The list of pages is of another edition of the search index.');
  const from = (file: number) => entry.words[file] ?? '';
  const words = remembering(async (file: number) => {
    const read = decodeWords(await load(wordFileNames(from(file)).words));
    if (read.stamp !== entry.stamp || read.until !== from(file + 1))
      throw new StaleIndex('A file of words is of another edition of the search index.');
    return read;
  });
  let start = 0;
  return {
    entry,
    pages: decodePageList(list),
    sections: list.sections.map(({ steps }) => {
      const section = { start, count: steps.length };
      start += steps.length;
      return section;
    }),
    words,
    placed: remembering(async (file: number) => {
      const [read, bytes] = await Promise.all([words(file), load(wordFileNames(from(file)).places)]);
      const placed = decodePlaces(bytes, read);
      if (!placed) throw new StaleIndex('A file of places is of another edition of the search index.');
      return placed;
    }),
    filter: remembering(async (key: string) => {
      const filter = await json<FilterFile>(`filters/${key}.json`);
      if (filter.digest !== list.digest) throw new StaleIndex('A filter is of another edition of the search index.');
      return filter;
    }),
  };
}

/** Reads each thing once; what could not be read is tried again. */
function remembering<K, V>(read: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}
