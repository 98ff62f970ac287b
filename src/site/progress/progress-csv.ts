import { markWords } from '../../pipeline/path/step-states.ts';
import { steps } from '../../pipeline/path/steps.ts';
import { csvTable } from '../../pipeline/table/csv.ts';
import type { ProgressTable } from './progress-tables.ts';

const columns = [
  'programme',
  'userId',
  'handle',
  'status',
  ...steps.map((step) => `step${step}`),
  'percent',
  'next',
  'rule',
  'reason',
  'lastActivity',
];

/** Every listener of every programme with nine steps, the advice and its reason, as CSV. */
export const progressCsv = (tables: readonly Pick<ProgressTable, 'programme' | 'rows'>[]): string =>
  csvTable([
    columns,
    ...tables.flatMap(({ programme, rows }) =>
      rows.map(({ user, marks, percent, recommendation: { code, rule, reason }, lastActivity }) => [
        ...[programme, user.id, user.handle, user.status],
        ...marks.map(({ state }) => markWords[state]),
        ...[percent, code, rule, reason, lastActivity],
      ]),
    ),
  ]);
