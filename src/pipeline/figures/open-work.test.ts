import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../any-record.ts';
import { type Cell, cellValue, tableCells, targetOf, targetPath } from '../table/table.ts';
import { openWork } from './open-work.ts';

const record = (type: string, status: string, priority: string | null, closedAt: string | null = null) =>
  ({ type, status, priority, closedAt }) as unknown as AnyRecord;

test('open records are counted by type, status and priority, closed ones are not', () => {
  const { sentence, table } = openWork(recordTypes, [
    record('task', 'backlog', 'low'),
    record('task', 'blocked', 'high'),
    record('task', 'done', 'high', '2026-01-01T00:00:00Z'),
    record('job', 'in-review', null),
    record('run', 'in-progress', 'high'),
  ]);
  expect(table.columns.map(({ key }) => key)).toEqual(['type', 'status', 'high', 'low', 'no priority', 'open']);
  expect(tableCells(table).map((row) => row.map(cellValue))).toEqual([
    ['task', 'backlog', 0, 1, 0, 1],
    ['task', 'blocked', 1, 0, 0, 1],
    ['job', 'in-review', 0, 0, 1, 1],
  ]);
  expect(sentence).toBe('Open: 2 tasks and 1 job. By priority 1 high, 1 low and 1 no priority; 1 is blocked.');
});

test('a figure leads to exactly its records, and nowhere where no list holds exactly them', () => {
  const { table } = openWork(recordTypes, [
    record('task', 'ready', 'urgent'),
    record('task', 'odd', 'high'),
    record('task', 'odd', 'high', '2026-01-01T00:00:00Z'),
  ]);
  const [ready, odd] = tableCells(table);
  const paths = (row: readonly Cell[] | undefined) => row?.map(targetOf).map((to) => to && targetPath(to));
  expect(paths(ready)).toEqual([
    undefined,
    undefined,
    undefined,
    '/tasks/status/ready/?status=ready&priority=urgent',
    '/tasks/status/ready/',
  ]);
  expect(paths(odd)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('where nothing is open, the sentence says so', () => {
  const closed = record('task', 'done', 'high', '2026-01-01T00:00:00Z');
  expect(openWork(recordTypes, [closed]).sentence).toContain('Nothing is open');
  expect(openWork(recordTypes, []).sentence).toContain('There is no work yet');
});

test('statuses and priorities are data: names of object members are counted like any other', () => {
  const { table } = openWork(recordTypes, [record('job', '__proto__', 'constructor')]);
  expect(tableCells(table).map((row) => row.map(cellValue))).toEqual([['job', '__proto__', 1, 1]]);
});

test('a priority that bears the name of another column keeps its own figures', () => {
  const { table } = openWork(recordTypes, [record('task', 'ready', 'open'), record('task', 'ready', 'type')]);
  expect(table.columns.map(({ key }) => key)).toEqual(['type', 'status', 'open', 'type', 'open']);
  expect(tableCells(table).map((row) => row.map(cellValue))).toEqual([['task', 'ready', 1, 1, 2]]);
});
