import { folded, slug } from '../text/slug.ts';

/** Values of one facet that have pages of their own, besides those that a type knows beforehand. */
export const mostPaged = 100;

/** How often the pages of one facet may list all the records there are: a record with a hundred areas stands in a hundred lists. */
const mostTimes = 10;

/**
 * Which values of a facet have pages of their own: those known beforehand, then those with most records, by name where two have
 * as many. The others narrow the list only, so that the size of a site grows with its records and not with what they hold; so does
 * a value that another one with a page differs from in nothing but case, since one folder cannot hold both on every disk.
 */
export function pagedValues(
  counts: ReadonlyMap<string, number>,
  known: readonly string[],
  records: number,
): ReadonlySet<string> {
  const paged = new Set(known);
  const taken = new Set(known.map((value) => folded(slug(value))));
  let listed = known.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
  const others = [...counts].filter(([value]) => !paged.has(value));
  others.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  for (const [value, count] of others) {
    const folder = folded(slug(value));
    if (taken.has(folder)) continue;
    listed += count;
    if (paged.size >= mostPaged || listed > mostTimes * records) break;
    paged.add(value);
    taken.add(folder);
  }
  return paged;
}
