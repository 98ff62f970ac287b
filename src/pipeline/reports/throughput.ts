import type { AnyRecord } from '../any-record.ts';
import { defineTable, type Table } from '../table/table.ts';
import { type IsoWeek, isoWeek, weeksUntil } from '../time/iso-week.ts';

/** Weeks of throughput that are shown. */
export const weeks = 12;

/** What was opened and closed in a week. */
export interface WeekOfWork extends IsoWeek {
  readonly opened: number;
  readonly closed: number;
}

/** How many records were opened and closed in each of the last weeks. */
export function throughput(work: readonly AnyRecord[], until: string | null): Table<WeekOfWork> {
  const tally = (moments: readonly (string | null)[]) =>
    Map.groupBy(
      moments.flatMap((moment) => moment ?? []),
      (moment) => isoWeek(moment).name,
    );
  const opened = tally(work.map(({ createdAt }) => createdAt));
  const closed = tally(work.map(({ closedAt }) => closedAt));
  return defineTable({
    name: 'throughput',
    title: 'Throughput per week',
    note: 'Tasks and jobs opened and closed in each of the last twelve weeks.',
    empty: 'No task and no job has been opened yet.',
    rows: (until === null || work.length === 0 ? [] : weeksUntil(until, weeks)).map((week) => ({
      ...week,
      opened: opened.get(week.name)?.length ?? 0,
      closed: closed.get(week.name)?.length ?? 0,
    })),
    columns: [
      { key: 'week', label: 'Week', unit: 'text', of: ({ name }) => name },
      { key: 'from', label: 'From', unit: 'day', of: ({ start }) => start },
      { key: 'opened', label: 'Opened', unit: 'count', of: (week) => week.opened },
      { key: 'closed', label: 'Closed', unit: 'count', of: (week) => week.closed },
    ],
  });
}
