import type { RecordType } from '../../../content-schema/define-record.ts';
import type { AnyRecord } from '../any-record.ts';
import { type OpenItem, openItems, stuckAfter } from '../figures/open-item.ts';
import { openWork } from '../figures/open-work.ts';
import { type Work, workOf, workTypes } from '../figures/work.ts';
import type { Table } from '../table/table.ts';
import { counting, plural } from '../text/counting.ts';
import { listed } from '../text/listed.ts';
import { daysBetween } from '../time/days-between.ts';
import { median } from './median.ts';
import { ageTable, openTable, stuckTable } from './open-tables.ts';
import type { Report } from './report.ts';
import { throughput, type WeekOfWork, weeks } from './throughput.ts';

/** Open work by status, priority and age, what is stuck, and how much is opened and closed per week. */
export function workReport(types: readonly RecordType[], records: readonly AnyRecord[], until: string | null): Report {
  const work = workOf(types, records);
  const open = openItems(types, records, until);
  const figure = openWork(types, records);
  const flow = throughput(
    work.map(({ record }) => record),
    until,
  );
  return {
    name: 'work',
    title: 'Work report',
    about: 'Tasks and jobs: what is open, how urgent and how old it is, what is stuck, and how much gets done.',
    summary: [figure.sentence, ...said(open, work, flow)],
    main: 'open',
    tables: [
      { ...figure.table, name: 'status', title: 'By status and priority' },
      ageTable(workTypes(types), open),
      stuckTable(open),
      flow,
      openTable(open),
    ],
  };
}

function said(open: readonly OpenItem[], work: readonly Work[], flow: Table<WeekOfWork>): string[] {
  const stuck = open.filter((item) => item.stuck !== null);
  const blocked = stuck.filter((item) => item.stuck === 'blocked').length;
  const [oldest] = open;
  const spans = work.flatMap(({ record: { createdAt, closedAt } }) =>
    createdAt && closedAt ? [daysBetween(createdAt, closedAt)] : [],
  );
  const middle = median(spans);
  const sum = (what: 'opened' | 'closed') => flow.rows.reduce((total, week) => total + week[what], 0);
  const why = [
    ...(blocked > 0 ? [`${blocked} blocked`] : []),
    ...(stuck.length > blocked ? [`${stuck.length - blocked} without a change for ${stuckAfter} days`] : []),
  ];
  return [
    ...(oldest?.age != null
      ? [`The oldest, ${oldest.type.name} #${oldest.record.id}, has been open for ${counting(oldest.age, 'day')}.`]
      : []),
    ...(open.length > 0
      ? [
          stuck.length === 0
            ? 'Nothing is stuck.'
            : `${stuck.length} of ${open.length} ${plural(stuck.length, 'is', 'are')} stuck: ${listed(why)}.`,
        ]
      : []),
    ...(flow.rows.length > 0
      ? [
          `In the last ${weeks} weeks ${sum('opened')} were opened and ${sum('closed')} closed` +
            (middle === null
              ? '.'
              : `; half of all that is closed was closed within ${counting(Math.round(middle), 'day')}.`),
        ]
      : []),
  ];
}
