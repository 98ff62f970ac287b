import type { Run } from '../../../content-schema/index.ts';
import type { Cell, Table } from '../../pipeline/table/table.ts';

/** The runs of a week as a table, oldest first; `momentOf` is what put them into the week. */
export const weekTable = (
  runs: readonly Run[],
  about: Pick<Table, 'name' | 'title' | 'empty'>,
  momentOf: (run: Run) => string | null,
): Table => ({
  ...about,
  columns: [
    { key: 'run', label: 'Run', unit: 'text' },
    { key: 'step', label: 'Step', unit: 'count' },
    { key: 'status', label: 'Status', unit: 'text' },
    { key: 'day', label: 'Day', unit: 'day' },
  ],
  rows: runs
    .toSorted((a, b) => a.id - b.id)
    .map((run): Cell[] => [
      { value: run.displayTitle, to: { plural: 'runs', id: run.id } },
      run.step,
      run.status,
      momentOf(run)?.slice(0, 10) ?? null,
    ]),
});
