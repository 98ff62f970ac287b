import { Buffer } from 'node:buffer';
import { countValues, decodeFilter, encodeFilter, type FilterFile } from '../../pipeline/search/filter-file.ts';
import type { IndexEntry } from '../../pipeline/search/index-entry.ts';
import {
  decodePageList,
  encodePageList,
  type ListedPage,
  type PageListFile,
  sectionNames,
} from '../../pipeline/search/page-list.ts';
import { wordFileNames } from '../../pipeline/search/word-files.ts';
import { changedWordFiles, type WordChange } from './changed-word-files.ts';
import type { IndexedPage } from './indexed-page.ts';
import { eachWord, inOrder, placePage, unknown, valuesOf } from './place-pages.ts';
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
 * Brings an index up to date: the same files as `searchFiles` makes of all pages, from the few that the changed words stand in. `read` reads
 * a file of the index as it is. Nothing where all of it has to be made anew: there is none yet, or the numbers of pages are others, because
 * a section or a page of no section has come or gone.
 */
export function changedSearchFiles(
  read: (path: string) => Uint8Array | undefined,
  changes: readonly PageChange[],
): ChangedSearch | undefined {
  const entry = fromJson<IndexEntry>(read(at('entry.json')));
  const oldList = fromJson<PageListFile>(read(at('pages.json')));
  if (!entry || !oldList || entry.stamp !== oldList.stamp) return undefined;
  const old = decodePageList(oldList);
  const pages = changedPages(old, changes);
  const list = pages && encodePageList(pages);
  if (!list || list.stamp !== entry.stamp) return undefined;
  const words = changedWordFiles(read, entry, wordChanges([...old, ...pages], changes));
  const filters = changedFilters(read, entry, pages, list.digest);
  const next: IndexEntry = {
    stamp: list.stamp,
    words: words.froms,
    filters: filters.map(([key, filter]) => [key, countValues(filter)]),
  };
  const files: SearchFile[] = [
    ...words.files,
    ...filters.map(([key, filter]) => [at(`filters/${key}.json`), json(filter)] as const),
    [at('pages.json'), json(list)],
    [at('entry.json'), json(next)],
  ];
  const froms = new Set(words.froms);
  const keys = new Set(filters.map(([key]) => key));
  return {
    written: files.filter(([path, bytes]) => !Buffer.from(bytes).equals(read(path) ?? new Uint8Array())),
    gone: [
      ...entry.words.filter((from) => !froms.has(from)).flatMap((from) => Object.values(wordFileNames(from))),
      ...entry.filters.filter(([key]) => !keys.has(key)).map(([key]) => `filters/${key}.json`),
    ].map(at),
  };
}

/** A page of the new list: one that stayed by where it was in the old one, one that changed by itself. */
type NewPage = ListedPage & ({ readonly was: number } | { readonly page: IndexedPage });

function changedPages(old: readonly ListedPage[], changes: readonly PageChange[]): NewPage[] | undefined {
  const changed = new Set(changes.map(addressOf));
  const numbers = new Map(old.map(({ address, number }) => [address, number]));
  const stayed = old.flatMap((page, was) => (changed.has(page.address) ? [] : [{ ...page, was }]));
  const placed = changes.flatMap(({ after }) => (after ? [placePage(after, numbers)] : []));
  return placed.some(({ number }) => number === unknown) ? undefined : inOrder<NewPage>([...stayed, ...placed]);
}

/** The words that changes bring, take or move, each with the pages where they do. */
function wordChanges(pages: readonly ListedPage[], changes: readonly PageChange[]): Map<string, WordChange[]> {
  const ranks = new Map(sectionNames(pages).map((name, rank) => [name, rank]));
  const numbers = new Map(pages.map(({ address, number }) => [address, number]));
  const all = new Map<string, WordChange[]>();
  for (const { before, after } of changes) {
    const place = (after ?? before) && placePage((after ?? before) as IndexedPage, numbers);
    if (!place) continue;
    const words = before ? wordsIn(before) : new Map<string, Posting>();
    const now = after ? wordsIn(after) : new Map<string, Posting>();
    for (const term of new Set([...words.keys(), ...now.keys()])) {
      const [was, is] = [words.get(term), now.get(term)];
      if (was && is && was.weight === is.weight && was.places.equals(is.places)) continue;
      const change = { section: ranks.get(place.section) ?? 0, number: place.number, now: is };
      all.set(term, [...(all.get(term) ?? []), change]);
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

const addressOf = ({ before, after }: PageChange): string => (after ?? before)?.address ?? '';

const fromJson = <T>(bytes: Uint8Array | undefined): T | undefined =>
  bytes && JSON.parse(new TextDecoder().decode(bytes));
