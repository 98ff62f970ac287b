import { digestOf } from './word-files.ts';

/** Where a page stands in the index: its section, which is a list of records or all other pages together, and its number there. */
export interface Place {
  readonly section: string;
  readonly number: number;
}

/** A page of the index, and how many words it has, roughly. */
export interface ListedPage {
  /** From the site's root, with a slash at its end. */
  readonly address: string;
  readonly section: string;
  readonly number: number;
  readonly length: number;
}

/** Sections have names of folders; pages that are no records stand in this one, in the order of their addresses. */
export const others = '';

/** The pages of an index as they are published: numbers as steps from the one before, lengths beside them. */
export interface PageListFile {
  readonly stamp: number;
  /** Tells which pages they are, for lists that go along with this one. */
  readonly digest: number;
  readonly sections: readonly {
    readonly name: string;
    readonly steps: readonly number[];
    readonly lengths: readonly number[];
  }[];
  /** Addresses of the last section. */
  readonly others: readonly string[];
}

/**
 * The place of a record by its address, `tasks/12/`: its own number, so that a new record gives no other page another number. Nothing for
 * other pages, which are numbered by their order.
 */
export function placeOf(address: string): Place | undefined {
  const [, section, number] = /^([^/]+)\/(0|[1-9]\d{0,8})\/$/.exec(address) ?? [];
  return section === undefined ? undefined : { section, number: Number(number) };
}

/** Sections in their order: lists of records by name, then all other pages. */
export const sectionNames = (pages: readonly Pick<ListedPage, 'section'>[]): string[] => [
  ...[...new Set(pages.map(({ section }) => section))].filter((name) => name !== others).sort(),
  others,
];

/** Words of a page on a scale of sixteen, where each step is a third more; an edit of a few words stays on its step. */
export const lengthClass = (words: number): number =>
  Math.min(15, Math.max(0, Math.round((Math.log2(Math.max(words, 1)) - 3) * 2)));
export const wordsOfClass = (length: number): number => 2 ** (length / 2 + 3);

/** What the numbers in the index mean: it changes with the sections and with the pages that are no records. */
const stampOf = (sections: readonly string[], addresses: readonly string[]): number =>
  digestOf(JSON.stringify([version, sections, addresses]));

/** Changes whenever files of the index are written in another way. */
const version = 1;

/** Writes the pages, which are in the order of sections and numbers. */
export function encodePageList(pages: readonly ListedPage[]): PageListFile {
  const names = sectionNames(pages);
  const addresses = pages.filter(({ section }) => section === others).map(({ address }) => address);
  const bySection = Map.groupBy(pages, ({ section }) => section);
  const sections = names.map((name) => {
    const own = bySection.get(name) ?? [];
    const steps = own.map(({ number }, index) => number - (own[index - 1]?.number ?? -1));
    return { name, steps, lengths: own.map(({ length }) => length) };
  });
  const digest = digestOf(JSON.stringify(sections.map(({ name, steps }) => [name, steps])));
  return { stamp: stampOf(names, addresses), digest, sections, others: addresses };
}

export function decodePageList({ sections, others: addresses }: PageListFile): ListedPage[] {
  return sections.flatMap(({ name: section, steps, lengths }) => {
    let number = -1;
    return steps.map((step, index) => {
      number += step;
      const address = section === others ? (addresses[number] ?? '') : `${section}/${number}/`;
      return { address, section, number, length: lengths[index] ?? 0 };
    });
  });
}

/** Pages in the order of sections and numbers, with where each section begins. */
interface PlacedPages {
  readonly pages: readonly ListedPage[];
  readonly sections: readonly { readonly start: number; readonly count: number }[];
}

/** The place in the list of a page by its section and number. */
export function pageAt({ pages, sections }: PlacedPages, section: number, number: number): number {
  const { start, count } = sections[section] ?? { start: 0, count: 0 };
  let low = start;
  let high = start + count;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.number ?? 0) <= number) low = middle;
    else high = middle;
  }
  return low;
}
