import type { Run } from '../../../content-schema/index.ts';
import { isComplete } from '../path/run-state.ts';
import { day } from '../time/days-between.ts';

/** The middle of some numbers, halfway between two where there is no single one; `null` of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [upper] = sorted.slice(middle);
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How long a completed run was open, in days to a tenth; `null` where no run was completed. */
export function medianDays(runs: readonly Run[]): number | null {
  const spans = runs
    .filter(isComplete)
    .flatMap(({ createdAt, closedAt }) =>
      createdAt && closedAt ? [Date.parse(closedAt) - Date.parse(createdAt)] : [],
    );
  const middle = median(spans);
  return middle === null ? null : Math.round((10 * middle) / day) / 10;
}
