import type { Run } from '../../../content-schema/index.ts';
import { isComplete } from '../path/run-state.ts';
import { day } from '../time/days-between.ts';
import { median } from './median.ts';

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
