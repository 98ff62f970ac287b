import { markWords, type StepMark } from '../../pipeline/path/step-states.ts';
import { steps } from '../../pipeline/path/steps.ts';
import { tableCsv } from '../../pipeline/table/table-csv.ts';
import type { ProgressRow } from './progress-rows.ts';
import type { ProgressTable } from './progress-tables.ts';

/** Every listener of every programme with nine steps, the advice and its reason, as CSV. */
export const progressCsv = (tables: readonly Pick<ProgressTable, 'programme' | 'rows'>[]): string =>
  tableCsv({
    rows: tables.flatMap(({ programme, rows }) => rows.map((row) => ({ programme, ...row }))),
    columns: [
      { key: 'programme', of: ({ programme }) => programme },
      { key: 'userId', of: ({ user }) => user.id },
      { key: 'handle', of: ({ user }) => user.handle },
      { key: 'status', of: ({ user }) => user.status },
      ...steps.map((step) => ({ key: `step${step}`, of: ({ marks }: ProgressRow) => stateAt(marks, step) })),
      { key: 'percent', of: ({ percent }) => percent },
      { key: 'next', of: ({ recommendation }) => recommendation.code },
      { key: 'rule', of: ({ recommendation }) => recommendation.rule },
      { key: 'reason', of: ({ recommendation }) => recommendation.reason },
      { key: 'lastActivity', of: ({ lastActivity }) => lastActivity },
    ],
  });

function stateAt(marks: readonly StepMark[], step: number): string | null {
  const mark = marks.find((found) => found.step === step);
  return mark ? markWords[mark.state] : null;
}
