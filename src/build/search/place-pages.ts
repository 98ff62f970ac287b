import { Buffer } from 'node:buffer';
import { ByteReader } from '../../pipeline/search/bytes.ts';
import { type ListedPage, lengthClass, others, placeOf, sectionNames } from '../../pipeline/search/page-list.ts';
import type { PostingsWriter } from '../../pipeline/search/postings.ts';
import type { IndexedPage } from './indexed-page.ts';

/** A page at its place in the index. */
export interface PlacedPage extends ListedPage {
  readonly page: IndexedPage;
}

/** Gives every page its place, in the order of the index. */
export function placePages(pages: Iterable<IndexedPage>): PlacedPage[] {
  const all = [...pages];
  const addresses = all.map(({ address }) => address).filter((address) => !placeOf(address));
  const numbers = new Map(addresses.sort().map((address, number) => [address, number]));
  return inOrder(all.map((page) => placePage(page, numbers)));
}

/** Gives a page its place; one that is no record has its number by its address, which has to be among those that are known. */
export function placePage(page: IndexedPage, numbers: ReadonlyMap<string, number>): PlacedPage {
  const { address } = page;
  const place = placeOf(address) ?? { section: others, number: numbers.get(address) ?? 0 };
  return { address, ...place, length: lengthClass(page.length), page };
}

/** Pages in the order of sections and numbers. */
export function inOrder<P extends ListedPage>(pages: readonly P[]): P[] {
  const ranks = new Map(sectionNames(pages).map((name, rank) => [name, rank]));
  const rank = ({ section }: P) => ranks.get(section) ?? 0;
  return pages.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
}

/** Tells every word of a page: its weight, and which bytes hold its places. */
export function eachWord(
  { terms, postings }: IndexedPage,
  tell: (term: string, weight: number, places: Uint8Array, from: number, to: number) => void,
): void {
  if (terms === '') return;
  const bytes = Buffer.from(postings, 'base64');
  const reader = new ByteReader(bytes);
  for (const term of terms.split(' ')) {
    const weight = reader.byte();
    const count = reader.number();
    tell(term, weight, bytes, reader.at, reader.at + count);
    reader.at += count;
  }
}

/** The values that a page has under a key. */
export const valuesOf = ({ filters }: IndexedPage, key: string): string[] =>
  filters.filter(([name]) => name === key).map(([, value]) => value);

/** Words by their postings, in their order. */
export const inTermOrder = (words: Iterable<readonly [term: string, writer: PostingsWriter]>) =>
  [...words].map(([term, writer]) => ({ term, ...writer.done() })).sort((a, b) => (a.term < b.term ? -1 : 1));
