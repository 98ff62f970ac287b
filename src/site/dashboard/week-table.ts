import type { Run } from '../../../content-schema/index.ts';
import { defineTable, type Table } from '../../pipeline/table/table.ts';

/** The runs of a week as a table, oldest first; `momentOf` is what put them into the week. */
export const weekTable = (
  runs: readonly Run[],
  about: Pick<Table, 'name' | 'title' | 'empty'>,
  momentOf: (run: Run) => string | null,
): Table =>
  defineTable({
    ...about,
    rows: runs.toSorted((a, b) => a.id - b.id),
    columns: [
      {
        key: 'run',
        label: 'Run',
        unit: 'text',
        of: ({ displayTitle, id }) => ({ value: displayTitle, to: { plural: 'runs', id } }),
      },
      { key: 'step', label: 'Step', unit: 'count', of: ({ step }) => step },
      { key: 'status', label: 'Status', unit: 'text', of: ({ status }) => status },
      { key: 'day', label: 'Day', unit: 'day', of: (run) => momentOf(run)?.slice(0, 10) ?? null },
    ],
  });
