import type { ValueCounts } from './filter-file.ts';

/** What every search begins with: which files there are, and what pages can be filtered by. */
export interface IndexEntry {
  readonly stamp: number;
  /** The words that files begin with, in their order; the first is empty. */
  readonly words: readonly string[];
  readonly filters: readonly (readonly [key: string, values: ValueCounts])[];
}

/** The file of words in which a term belongs, by its place among those of the entry. */
export function fileOf(words: readonly string[], term: string): number {
  let low = 0;
  let high = words.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') <= term) low = middle;
    else high = middle;
  }
  return low;
}
