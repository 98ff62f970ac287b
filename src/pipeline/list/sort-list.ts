import type { ListColumns } from './list-columns.ts';
import type { ListFacet } from './list-facet.ts';
import { newestFirst } from './list-state.ts';

/** One way to order a list. */
export interface Order {
  readonly name: string;
  readonly label: string;
}

/** The order that needs all texts. */
export const byTitle = 'title';

/** The orders a list offers: by number, change and title, and by every facet whose values have an order. */
export const orders = (facets: readonly Pick<ListFacet, 'key' | 'label' | 'ordered'>[]): Order[] => [
  { name: newestFirst, label: 'Newest first' },
  { name: 'oldest', label: 'Oldest first' },
  { name: 'updated', label: 'Last changed' },
  { name: byTitle, label: 'Title' },
  ...facets.filter(({ ordered }) => ordered).map(({ key, label }) => ({ name: key, label })),
];

/**
 * Places in the order of that name; an unknown name means newest first. Values not known beforehand come last.
 * @param found places, the oldest first
 * @param ranks where each place comes by its title, for the order by title
 */
export function sorted(
  columns: ListColumns,
  found: readonly number[],
  name: string,
  facets: readonly ListFacet[],
  ranks: Uint32Array = new Uint32Array(),
): readonly number[] {
  if (name === 'oldest') return found;
  const facet = facets.findIndex(({ key, ordered }) => ordered && key === name);
  const measure =
    facet >= 0
      ? facetPlaces(columns, facets, facet)
      : name === byTitle
        ? (place: number) => ranks[place] ?? 0
        : name === 'updated'
          ? (place: number) => -(columns.updated[place] ?? 0)
          : undefined;
  const newest = found.toReversed();
  // Sorting is stable, so the newer of two that are equal stays first.
  return measure ? newest.sort((a, b) => measure(a) - measure(b)) : newest;
}

function facetPlaces(columns: ListColumns, facets: readonly ListFacet[], facet: number): (place: number) => number {
  const rank = new Map(facets[facet]?.values.map(({ value }, place) => [value, place]));
  const column = columns.facets[facet];
  const places = column?.values.map((list) =>
    Math.min(...list.map((value) => rank.get(value) ?? rank.size), rank.size),
  );
  return (place) => places?.[column?.of[place] ?? 0] ?? rank.size;
}
