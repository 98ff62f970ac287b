import { compare } from '../text/compare.ts';
import { type FacetColumn, type ListColumns, listColumns } from './list-columns.ts';
import type { ListFacet } from './list-facet.ts';
import { columnFile } from './list-files.ts';
import { byTitle, type OwnOrder } from './list-order.ts';
import type { ListRow } from './list-row.ts';

/** What a list is sorted with besides its columns. */
export interface Sorting {
  readonly facets: readonly Pick<ListFacet, 'key' | 'ordered' | 'values'>[];
  /** The order in which the list stands where nobody sorts it. */
  readonly own: OwnOrder;
  /** Where each place comes by its title, for the order by title. */
  readonly ranks?: Uint32Array | undefined;
}

type Measure = (place: number) => number;

/**
 * Places in the order of that name; no name, or an unknown one, means the list's own order. Of two that are equal the newer comes
 * first, but the older where a list has a way of its own. Values not known beforehand come last.
 * @param found places, the oldest first
 */
export function sorted(
  columns: ListColumns,
  found: readonly number[],
  name: string | undefined,
  { facets, own, ranks }: Sorting,
): readonly number[] {
  if (name === 'oldest') return found;
  const newest = found.toReversed();
  const facet = facets.findIndex(({ key, ordered }) => ordered && key === name);
  if (facet >= 0) return arranged(newest, [facetPlaces(columns.facets[facet], facets[facet]?.values ?? [])]);
  if (name === byTitle) return arranged(newest, [(place) => ranks?.[place] ?? 0]);
  if (name === 'updated') return arranged(newest, [(place) => -known(columns.updated[place], 0)]);
  if (name === 'newest') return newest;
  if (own.by)
    return arranged(
      found,
      own.by.map((index) => {
        const { ordered = false, values = [] } = facets[index] ?? {};
        return ordered ? facetPlaces(columns.facets[index], values) : valuePlaces(columns.facets[index]);
      }),
    );
  return own.date === 'happens' ? arranged(newest, [comingFirst(columns, own.from)]) : newest;
}

/** The rows of a whole list, given newest first, in the order in which the list stands where nobody sorts it. */
export function inOwnOrder(
  newestFirst: readonly ListRow[],
  facets: Sorting['facets'],
  own: OwnOrder,
): readonly ListRow[] {
  if (!own.by && own.date !== 'happens') return newestFirst;
  const oldestFirst = newestFirst.toReversed();
  const columns = listColumns([columnFile(oldestFirst)]);
  return sorted(columns, [...oldestFirst.keys()], undefined, { facets, own }).flatMap(
    (place) => oldestFirst[place] ?? [],
  );
}

/** Sorting is stable: what is equal by every measure stays as it stood. */
const arranged = (places: readonly number[], measures: readonly Measure[]): number[] =>
  places.toSorted((a, b) => {
    for (const measure of measures) {
      const apart = measure(a) - measure(b);
      if (apart !== 0) return apart;
    }
    return 0;
  });

const known = (seconds: number | undefined, otherwise: number): number =>
  seconds === undefined || Number.isNaN(seconds) ? otherwise : seconds;

/** What is to come, the soonest first; then what is over, the latest first; then what has no day. */
function comingFirst({ happens }: ListColumns, from = Number.POSITIVE_INFINITY): Measure {
  const never = Number.MAX_SAFE_INTEGER;
  return (place) => {
    const at = known(happens[place], never);
    return at === never ? never : at >= from ? at - never : -at;
  };
}

function facetPlaces(column: FacetColumn | undefined, values: ListFacet['values']): Measure {
  const rank = new Map(values.map(({ value }, place) => [value, place]));
  return byList(column, (list) => Math.min(...list.map((value) => rank.get(value) ?? rank.size), rank.size));
}

/** Values in their natural order: numbers by size, words by name, and none at all last. */
function valuePlaces(column: FacetColumn | undefined): Measure {
  const isWord = (value: string) => Number(Number.isNaN(Number(value)));
  const values = [...new Set(column?.values.flatMap(([first]) => first ?? []))].sort(
    (a, b) => isWord(a) - isWord(b) || Number(a) - Number(b) || compare(a, b),
  );
  const rank = new Map(values.map((value, place) => [value, place]));
  return byList(column, ([first]) => rank.get(first ?? '') ?? rank.size);
}

function byList(column: FacetColumn | undefined, measure: (list: readonly string[]) => number): Measure {
  const places = column?.values.map(measure);
  return (place) => places?.[column?.of[place] ?? 0] ?? 0;
}
