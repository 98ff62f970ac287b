import type { FacetColumn, ListColumns } from './list-columns.ts';

/** What of a list was asked for. */
export interface Narrowed {
  /** Places of the records, the oldest first. */
  readonly found: readonly number[];
  /** How many records each value of each facet would leave, given everything else that is chosen. */
  readonly counts: readonly ReadonlyMap<string, number>[];
}

/**
 * Narrows and counts in one pass over the columns. Of the values chosen of one facet a record needs one, and it needs one of every
 * facet of which some are chosen. A record that fails one facet alone still counts
 * for that facet.
 * @param keys of the facets, in the order of the columns
 * @param hasWords whether the record at a place has the words that were asked for; every one has them when left out
 */
export function narrow(
  columns: ListColumns,
  keys: readonly string[],
  chosen: ReadonlyMap<string, readonly string[]>,
  hasWords: (place: number) => boolean = () => true,
): Narrowed {
  const tests = [...chosen].map(([key, values]) => test(columns, keys.indexOf(key), values));
  const sums = columns.facets.map(({ values }) => new Uint32Array(values.length));
  const count = (facet: number, place: number) => {
    const list = columns.facets[facet]?.of[place] ?? 0;
    const sum = sums[facet];
    if (sum) sum[list] = (sum[list] ?? 0) + 1;
  };
  const found: number[] = [];
  for (let place = 0; place < columns.ids.length; place++) {
    const failed = tests.filter(({ passes }) => !passes(place));
    if (failed.length > 1 || !hasWords(place)) continue;
    if (failed[0]) {
      if (failed[0].facet >= 0) count(failed[0].facet, place);
      continue;
    }
    found.push(place);
    for (let facet = 0; facet < sums.length; facet++) count(facet, place);
  }
  return { found, counts: columns.facets.map((column, facet) => byValue(column, sums[facet])) };
}

function test({ facets }: ListColumns, facet: number, wanted: readonly string[]) {
  const column = facets[facet];
  const has = column?.values.map((list) => list.some((value) => wanted.includes(value))) ?? [];
  return { facet, passes: (place: number) => column !== undefined && has[column.of[place] ?? 0] === true };
}

function byValue({ values }: FacetColumn, sums: Uint32Array | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, list] of values.entries()) {
    const sum = sums?.[index] ?? 0;
    if (sum > 0) for (const value of list) counts.set(value, (counts.get(value) ?? 0) + sum);
  }
  return counts;
}
