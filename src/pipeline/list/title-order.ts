import { fold } from '../text/fold.ts';

/** A title so written that code units nearly order it as people do; what is left to do for a collator, which is slow, is little. */
export const titleKey = (title: string): string => fold(title).replace(/\d+/g, (digits) => digits.padStart(12, '0'));

/** Some places in the order of their keys: files are put in order as they come, so that all of them are merged at once. */
export const titleRun = (places: readonly number[], keys: readonly string[]): number[] =>
  places.toSorted((a, b) => byKey(keys, a, b));

/** Where each place comes when titles are sorted by the rules of a language; of equal ones the newer comes first. */
export function titleRanks(
  titles: readonly string[],
  keys: readonly string[],
  runs: readonly (readonly number[])[],
  language: string,
): Uint32Array {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const order = runs.flat().sort((a, b) => byKey(keys, a, b));
  order.sort((a, b) => compare(titles[a] ?? '', titles[b] ?? '') || b - a);
  const ranks = new Uint32Array(order.length);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  return ranks;
}

function byKey(keys: readonly string[], a: number, b: number): number {
  const [one = '', other = ''] = [keys[a], keys[b]];
  return one < other ? -1 : one > other ? 1 : b - a;
}
