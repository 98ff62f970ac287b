/** What the pages of an index are filtered by, under one key. */
export interface FilterFile {
  /** Of the list of pages it goes along with. */
  readonly digest: number;
  /** Sets of values, the first of which is none. */
  readonly sets: readonly (readonly string[])[];
  /** Which of them each page has, in the order of the list. */
  readonly of: readonly number[];
}

/** How many pages have each value of a filter. */
export type ValueCounts = readonly (readonly [value: string, count: number])[];

/** Writes a filter from the values of each page. */
export function encodeFilter(values: readonly (readonly string[])[], digest: number): FilterFile {
  const known = new Map<readonly string[], string>();
  const keys = values.map((set) => {
    // Pages share their sets where these were read from a file.
    const key = known.get(set) ?? (set.length === 0 ? '' : JSON.stringify(set));
    known.set(set, key);
    return key;
  });
  const order = ['', ...[...new Set(keys)].filter(Boolean).sort()];
  const indexes = new Map(order.map((key, index) => [key, index]));
  return {
    digest,
    sets: order.map((key) => (key === '' ? [] : JSON.parse(key))),
    of: keys.map((key) => indexes.get(key) ?? 0),
  };
}

export function decodeFilter({ sets, of }: FilterFile): (readonly string[])[] {
  return of.map((index) => sets[index] ?? []);
}

/** Counts the pages of each value, in the order of the values; pages may be told apart beforehand. */
export function countValues({ sets, of }: FilterFile, counts: (page: number) => boolean = () => true): ValueCounts {
  const bySet = sets.map(() => 0);
  for (const [page, set] of of.entries()) if (counts(page)) bySet[set] = (bySet[set] ?? 0) + 1;
  const byValue = new Map<string, number>();
  for (const [index, values] of sets.entries())
    for (const value of values) byValue.set(value, (byValue.get(value) ?? 0) + (bySet[index] ?? 0));
  return [...byValue].sort(([a], [b]) => (a < b ? -1 : 1));
}
