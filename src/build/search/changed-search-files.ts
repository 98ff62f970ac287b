import { Buffer } from 'node:buffer';
import { countValues, decodeFilter, encodeFilter, type FilterFile } from '../../pipeline/search/filter-file.ts';
import type { IndexEntry } from '../../pipeline/search/index-entry.ts';
import {
  decodePageList,
  encodePageList,
  type ListedPage,
  lengthClass,
  type PageListFile,
  placeOf,
} from '../../pipeline/search/page-list.ts';
import { wordFileNames } from '../../pipeline/search/word-files.ts';
import { changedWordFiles, type WordChange } from './changed-word-files.ts';
import type { IndexedPage } from './indexed-page.ts';
import { eachWord, inOrder, placePage, valuesOf } from './place-pages.ts';
import { at, json, type SearchFile } from './search-files.ts';

/** A page before and after an edit, under one address; a new one was not there before, and one that went is not there after. */
export interface PageChange {
  readonly before?: IndexedPage | undefined;
  readonly after?: IndexedPage | undefined;
}

/** What becomes of an index: files that are written, and paths of those that go. */
export interface ChangedSearch {
  readonly written: readonly SearchFile[];
  readonly gone: readonly string[];
}

/**
 * Brings an index up to date: the same files as `searchFiles` makes of all pages, from the few that the changed words stand in. `read`
 * reads a file of the index as it is. Nothing where all of it has to be made anew: there is none yet, or the numbers of pages are
 * others, because a section or a page of no section has come or gone.
 */
export function changedSearchFiles(
  read: (path: string) => Uint8Array | undefined,
  changes: readonly PageChange[],
): ChangedSearch | undefined {
  const entry = fromJson<IndexEntry>(read(at('entry.json')));
  const old = fromJson<PageListFile>(read(at('pages.json')));
  if (!entry || !old || entry.stamp !== old.stamp || changes.some(movesOthers)) return undefined;
  const numbers = new Map(old.others.map((address, number) => [address, number]));
  const ranks = new Map(old.sections.map(({ name }, rank) => [name, rank]));
  // Most edits leave the list of pages and what they are filtered by as they are, and these grow with the site.
  const pages = changes.every(isListedAlike) ? undefined : changedPages(decodePageList(old), changes, numbers);
  const list = pages ? encodePageList(pages) : old;
  if (list.stamp !== entry.stamp) return undefined;
  const words = changedWordFiles(read, entry, wordChanges(changes, numbers, ranks));
  const filters = pages ? changedFilters(read, entry, pages, list.digest) : [];
  const next: IndexEntry = {
    stamp: list.stamp,
    words: words.froms,
    filters: pages ? filters.map(([key, filter]) => [key, countValues(filter)]) : entry.filters,
  };
  const files: SearchFile[] = [
    ...words.files,
    ...filters.map(([key, filter]) => [at(`filters/${key}.json`), json(filter)] as const),
    [at('pages.json'), json(list)],
    [at('entry.json'), json(next)],
  ];
  const froms = new Set(words.froms);
  const keys = new Set(next.filters.map(([key]) => key));
  return {
    written: files.filter(([path, bytes]) => !Buffer.from(bytes).equals(read(path) ?? new Uint8Array())),
    gone: [
      ...entry.words.filter((from) => !froms.has(from)).flatMap((from) => Object.values(wordFileNames(from))),
      ...entry.filters.filter(([key]) => !keys.has(key)).map(([key]) => `filters/${key}.json`),
    ].map(at),
  };
}

/** Whether a page comes or goes that has its number by its order among others. */
const movesOthers = ({ before, after }: PageChange): boolean =>
  (!before || !after) && !placeOf((after ?? before)?.address ?? '');

/** Whether the list of pages and the filters say the same of a page as before. */
const isListedAlike = ({ before, after }: PageChange): boolean =>
  before !== undefined &&
  after !== undefined &&
  lengthClass(before.length) === lengthClass(after.length) &&
  JSON.stringify(before.filters) === JSON.stringify(after.filters);

/** A page of the new list: one that stayed by where it was in the old one, one that changed by itself. */
type NewPage = ListedPage & ({ readonly was: number } | { readonly page: IndexedPage });

function changedPages(
  old: readonly ListedPage[],
  changes: readonly PageChange[],
  numbers: ReadonlyMap<string, number>,
): NewPage[] {
  const changed = new Set(changes.map(({ before, after }) => (after ?? before)?.address));
  const stayed = old.flatMap((page, was) => (changed.has(page.address) ? [] : [{ ...page, was }]));
  const placed = changes.flatMap(({ after }) => (after ? [placePage(after, numbers)] : []));
  return inOrder<NewPage>([...stayed, ...placed]);
}

/** The words that changes bring, take or move, each with the pages where they do. */
function wordChanges(
  changes: readonly PageChange[],
  numbers: ReadonlyMap<string, number>,
  ranks: ReadonlyMap<string, number>,
): Map<string, WordChange[]> {
  const all = new Map<string, WordChange[]>();
  for (const { before, after } of changes) {
    const page = after ?? before;
    if (!page) continue;
    const { section, number } = placePage(page, numbers);
    const words = before ? wordsIn(before) : new Map<string, Posting>();
    const now = after ? wordsIn(after) : new Map<string, Posting>();
    for (const term of new Set([...words.keys(), ...now.keys()])) {
      const [was, is] = [words.get(term), now.get(term)];
      if (was && is && was.weight === is.weight && was.places.equals(is.places)) continue;
      all.set(term, [...(all.get(term) ?? []), { section: ranks.get(section) ?? 0, number, now: is }]);
    }
  }
  return all;
}

interface Posting {
  readonly weight: number;
  readonly places: Buffer;
}

function wordsIn(page: IndexedPage): Map<string, Posting> {
  const words = new Map<string, Posting>();
  eachWord(page, (term, weight, places, from, to) =>
    words.set(term, { weight, places: Buffer.from(places.subarray(from, to)) }),
  );
  return words;
}

function changedFilters(
  read: (path: string) => Uint8Array | undefined,
  entry: IndexEntry,
  pages: readonly NewPage[],
  digest: number,
): (readonly [key: string, filter: FilterFile])[] {
  const inUse = pages.flatMap((page) => ('page' in page ? page.page.filters.map(([key]) => key) : []));
  const keys = [...new Set([...entry.filters.map(([key]) => key), ...inUse])].sort();
  return keys.flatMap((key) => {
    const file = fromJson<FilterFile>(read(at(`filters/${key}.json`)));
    const old = file ? decodeFilter(file) : [];
    const values = pages.map((page) => ('page' in page ? valuesOf(page.page, key) : (old[page.was] ?? [])));
    return values.some((own) => own.length > 0) ? [[key, encodeFilter(values, digest)] as const] : [];
  });
}

const fromJson = <T>(bytes: Uint8Array | undefined): T | undefined =>
  bytes && JSON.parse(new TextDecoder().decode(bytes));
