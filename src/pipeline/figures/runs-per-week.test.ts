import { expect, test } from 'vitest';
import { cellValue, tableCells } from '../table/table.ts';
import { runsPerWeek, weeksShown } from './runs-per-week.ts';

const run = (id: number, status: string, createdAt: string | null, closedAt: string | null = null) => ({
  id,
  status,
  createdAt,
  closedAt,
});

test('a run counts in the week it was started and, once completed, in the week it was completed', () => {
  const runs = [
    run(1, 'completed', '2026-03-02T00:00:00Z', '2026-03-16T23:59:59Z'),
    run(2, 'cancelled', '2026-03-08T23:59:59Z', '2026-03-16T00:00:00Z'),
    run(3, 'in-progress', '2026-03-09T01:00:00+02:00'),
    run(4, 'in-progress', null),
  ];
  const { weeks, table, sentence } = runsPerWeek(runs, '2026-03-18T08:00:00Z');
  expect(weeks).toHaveLength(weeksShown);
  expect(weeks.slice(-3)).toEqual([
    { name: '2026-W10', start: '2026-03-02', started: [1, 2, 3], completed: [] },
    { name: '2026-W11', start: '2026-03-09', started: [], completed: [] },
    { name: '2026-W12', start: '2026-03-16', started: [], completed: [1] },
  ]);
  expect(tableCells(table).at(-3)?.map(cellValue)).toEqual(['2026-W10', '2026-03-02', 3, 0]);
  expect(sentence).toBe(
    'In the last 26 weeks 3 runs were started and 1 completed; the busiest was the week of 2 Mar 2026, with 3 started.',
  );
});

test('without a dated run there are no weeks, and the sentence says why', () => {
  for (const { weeks, sentence } of [runsPerWeek([], null), runsPerWeek([run(1, 'completed', null)], '2026-01-01')]) {
    expect(weeks).toEqual([]);
    expect(sentence).toContain('No run has started yet.');
  }
});
