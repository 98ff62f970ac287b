import type { AnyRecord } from '../any-record.ts';
import type { Table } from '../table/table.ts';
import { isoWeek, weeksUntil } from '../time/iso-week.ts';

/** Weeks of throughput that are shown. */
export const weeks = 12;

/** How many records were opened and closed in each of the last weeks. */
export function throughput(work: readonly AnyRecord[], until: string | null): Table {
  const tally = (moments: readonly (string | null)[]) =>
    Map.groupBy(
      moments.flatMap((moment) => moment ?? []),
      (moment) => isoWeek(moment).name,
    );
  const opened = tally(work.map(({ createdAt }) => createdAt));
  const closed = tally(work.map(({ closedAt }) => closedAt));
  return {
    name: 'throughput',
    title: 'Throughput per week',
    note: 'Tasks and jobs opened and closed in each of the last twelve weeks.',
    columns: [
      { key: 'week', label: 'Week', unit: 'text' },
      { key: 'from', label: 'From', unit: 'day' },
      { key: 'opened', label: 'Opened', unit: 'count' },
      { key: 'closed', label: 'Closed', unit: 'count' },
    ],
    rows:
      until === null || work.length === 0
        ? []
        : weeksUntil(until, weeks).map(({ name, start }) => [
            name,
            start,
            opened.get(name)?.length ?? 0,
            closed.get(name)?.length ?? 0,
          ]),
    empty: 'No task and no job has been opened yet.',
  };
}
