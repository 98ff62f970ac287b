import { expect, test } from 'vitest';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { activity } from './activity.ts';

const record = (createdAt: string, closedAt: string | null = null) =>
  ({ createdAt, closedAt }) as unknown as PublicRecord;

test('weeks start on Monday, have no gaps and count openings and closings', () => {
  const records = [record('2026-03-02T00:00:00Z', '2026-03-22T23:59:59Z'), record('2026-03-08T23:59:59Z')];
  expect(activity(records, '2026-03-23T08:00:00Z')).toEqual({
    unit: 'week',
    periods: [
      { start: '2026-03-02', opened: 2, closed: 0 },
      { start: '2026-03-09', opened: 0, closed: 0 },
      { start: '2026-03-16', opened: 0, closed: 1 },
      { start: '2026-03-23', opened: 0, closed: 0 },
    ],
  });
});

test('what is older than half a year is shown by month, from the month of the first record', () => {
  const { unit, periods } = activity(
    [record('2025-01-31T12:00:00Z'), record('2026-03-01T00:00:00Z')],
    '2026-03-31T00:00:00Z',
  );
  expect(unit).toBe('month');
  expect(periods).toHaveLength(15);
  expect(periods.filter(({ opened }) => opened > 0).map(({ start }) => start)).toEqual(['2025-01-01', '2026-03-01']);
});

test('an offset in a time does not move a record into another week', () => {
  const { periods } = activity([record('2026-03-09T00:30:00+02:00')], '2026-03-09T00:00:00Z');
  expect(periods[0]).toEqual({ start: '2026-03-02', opened: 1, closed: 0 });
});

test('without records nothing has happened', () => {
  expect(activity([], null).periods).toEqual([]);
});
