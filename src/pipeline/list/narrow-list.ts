import { fold } from '../text/fold.ts';
import type { ListRow } from './list-row.ts';
import type { ListState } from './list-state.ts';
import { rowWords, type ShownFacet } from './row-words.ts';

/** The rows that a state asks for, in the order they came in. */
export function narrow(rows: readonly ListRow[], facets: readonly ShownFacet[], state: ListState): ListRow[] {
  const tests = testsOf(facets, state);
  return rows.filter((row) => tests.every(({ test }) => test(row)));
}

/**
 * How many rows each value of each facet would leave, given everything else that is chosen: by facet, in the order of the
 * facets. One pass over the rows: a row that fails one facet alone still counts for that facet.
 */
export function countsUnder(
  rows: readonly ListRow[],
  facets: readonly ShownFacet[],
  state: ListState,
): Map<string, number>[] {
  const tests = testsOf(facets, state);
  const counts = facets.map(() => new Map<string, number>());
  for (const row of rows) {
    const failed = tests.filter(({ test }) => !test(row));
    if (failed.length > 1) continue;
    for (const [index, values] of row.facets.entries()) {
      if (failed.length === 1 && failed[0]?.key !== facets[index]?.key) continue;
      const count = counts[index];
      for (const value of values) count?.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

interface Test {
  /** The facet that is tested, or nothing for the words. */
  readonly key?: string;
  readonly test: (row: ListRow) => boolean;
}

function testsOf(shown: readonly ShownFacet[], { chosen, text }: ListState): Test[] {
  const tests = [...chosen].map(([key, value]): Test => {
    const index = shown.findIndex((facet) => facet.key === key);
    return { key, test: ({ facets }) => facets[index]?.includes(value) ?? false };
  });
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return tests;
  const found = (row: ListRow) => {
    const all = foldedWords(row, shown);
    return words.every((word) => all.includes(word));
  };
  return [...tests, { test: found }];
}

/** Rows stay while somebody types, and folding thousands of them takes longer than a key. */
const known = new WeakMap<ListRow, string>();

function foldedWords(row: ListRow, shown: readonly ShownFacet[]): string {
  const words = known.get(row) ?? fold(rowWords(row, shown));
  known.set(row, words);
  return words;
}
