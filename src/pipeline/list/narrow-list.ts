import { fold } from '../text/fold.ts';
import type { ListRow } from './list-row.ts';
import type { ListState } from './list-state.ts';

/** The rows that a state asks for, in the order they came in. */
export function narrow(rows: readonly ListRow[], keys: readonly string[], state: ListState): ListRow[] {
  const tests = testsOf(keys, state);
  return rows.filter((row) => tests.every(({ test }) => test(row)));
}

/**
 * How many rows each value of each facet would leave, given everything else that is chosen: by facet, in the order of the
 * facets. One pass over the rows: a row that fails one facet alone still counts for that facet.
 */
export function countsUnder(
  rows: readonly ListRow[],
  keys: readonly string[],
  state: ListState,
): Map<string, number>[] {
  const tests = testsOf(keys, state);
  const counts = keys.map(() => new Map<string, number>());
  for (const row of rows) {
    const failed = tests.filter(({ test }) => !test(row));
    if (failed.length > 1) continue;
    for (const [index, values] of row.facets.entries()) {
      if (failed.length === 1 && failed[0]?.key !== keys[index]) continue;
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

function testsOf(keys: readonly string[], { chosen, text }: ListState): Test[] {
  const facets = [...chosen].map(([key, value]): Test => {
    const index = keys.indexOf(key);
    return { key, test: ({ facets }) => facets[index]?.includes(value) ?? false };
  });
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return facets;
  return [...facets, { test: (row) => words.every((word) => wordsOf(row).includes(word)) }];
}

/** Rows stay while somebody types, and folding thousands of them takes longer than a key. */
const known = new WeakMap<ListRow, string>();

function wordsOf(row: ListRow): string {
  const { id, title, who, says, facets } = row;
  const words = known.get(row) ?? fold(`#${id} ${title} ${who} ${says} ${facets.flat().join(' ')}`);
  known.set(row, words);
  return words;
}
