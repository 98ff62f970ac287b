import { askings } from './askings.ts';
import type { Marks } from './excerpt.ts';
import { countValues, type FilterFile, type ValueCounts } from './filter-file.ts';
import { type Found, findPages } from './find-pages.ts';
import type { OpenIndex } from './open-index.ts';
import type { Pieces } from './pieces.ts';

/** Filters that are set, by their keys. */
export type Chosen = Readonly<Record<string, string>>;

/** What a search has found. */
export interface Search {
  /** Addresses of pages from the site's root, best first. */
  readonly addresses: readonly string[];
  /** What a result marks in its text. */
  readonly marks: Marks;
  /** What each value of some filters would leave: each is counted under the choices in the others. */
  counts(keys: readonly string[]): Promise<readonly (readonly [key: string, values: ValueCounts])[]>;
}

/** Asks the index for what somebody typed, or for all pages if nothing is; the same question has the same answer in the same order. */
export async function searchIndex(
  index: OpenIndex,
  pieces: Pieces,
  typed: string | null,
  chosen: Chosen,
): Promise<Search> {
  const { pages, terms, inRow } = await firstFound(index, pieces, typed);
  const set = await filtersOf(index, Object.keys(chosen));
  const all = new Set(pages);
  return {
    addresses: pages
      .filter((page) => set.every(([key, filter]) => hasValue(filter, page, chosen[key])))
      .map((page) => index.pages[page]?.address ?? ''),
    marks: { inRow, isFound: (own) => own.some((term) => terms.has(term)) },
    async counts(keys) {
      const known = await filtersOf(index, keys);
      return known.flatMap(([key, filter]) => {
        if (!filter) return [];
        const others = set.filter(([other]) => other !== key);
        const isLeft = (page: number) =>
          all.has(page) && others.every(([other, by]) => hasValue(by, page, chosen[other]));
        return [[key, countValues(filter, isLeft)] as const];
      });
    },
  };
}

async function firstFound(index: OpenIndex, pieces: Pieces, typed: string | null): Promise<Found> {
  if (typed === null) return { pages: [...index.pages.keys()], terms: new Set(), inRow: 1 };
  for (const way of askings(typed, pieces)) {
    const found = await findPages(index, way);
    if (found.pages.length > 0) return found;
  }
  return { pages: [], terms: new Set(), inRow: 1 };
}

const filtersOf = (
  index: OpenIndex,
  keys: readonly string[],
): Promise<[key: string, filter: FilterFile | undefined][]> => {
  const known = new Set(index.entry.filters.map(([key]) => key));
  return Promise.all(keys.map(async (key) => [key, known.has(key) ? await index.filter(key) : undefined]));
};

const hasValue = (filter: FilterFile | undefined, page: number, value: string | undefined): boolean =>
  value === undefined || Boolean(filter?.sets[filter.of[page] ?? 0]?.includes(value));
