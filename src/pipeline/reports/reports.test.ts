import { expect, test } from 'vitest';
import { type Run, recordTypes, type Session, type User } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../any-record.ts';
import { journeys } from '../path/completion.ts';
import { cellValue, type Table, tableCells } from '../table/table.ts';
import { listenerReport } from './listener-report.ts';
import { programmeReport } from './programme-report.ts';
import type { Report } from './report.ts';
import { workReport } from './work-report.ts';

const until = '2026-03-31T12:00:00Z';
const session = (id: number, step: number, status = 'active') =>
  ({ id, code: `S0${step}-DFP-X${id}`, step, programme: 'DFP', status, displayTitle: `t${id}` }) as unknown as Session;
const run = (id: number, userId: number | null, step: number, status: string, createdAt: string, closedAt?: string) =>
  ({
    ...{ id, userId, step, status, createdAt, closedAt: closedAt ?? null, updatedAt: closedAt ?? createdAt },
    ...{ programme: 'DFP', sessionId: step, session_code: `S0${step}-DFP-X${step}` },
  }) as unknown as Run;
const user = (id: number, handle: string) => ({ id, handle, status: 'active' }) as unknown as User;

const sessions = [session(1, 1), session(2, 2), session(3, 2, 'inactive')];
const runs = [
  run(11, 101, 1, 'completed', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
  run(12, 101, 2, 'completed', '2026-01-03T00:00:00Z', '2026-01-06T00:00:00Z'),
  run(13, 102, 1, 'completed', '2026-01-10T00:00:00Z', '2026-01-13T00:00:00Z'),
  run(14, null, 1, 'in-progress', '2026-03-01T00:00:00Z'),
];
const facts = { sessions, runs, journeys: journeys(sessions, runs) };

/** Rows as objects of the keys asked for. */
const rowsOf = ({ columns, rows }: Table, ...keys: string[]) =>
  tableCells({ rows, columns: keys.flatMap((key) => columns.find((column) => column.key === key) ?? []) }).map(
    (cells) => cells.map(cellValue),
  );
const table = ({ tables }: Report, name: string) => tables.find((found) => found.name === name) as Table;

test('the programme report counts sessions, runs, listeners, days and missing transcripts by step', () => {
  const sounds = new Map([
    [1, 'complete' as const],
    [2, 'no transcript' as const],
    [3, 'no audio' as const],
  ]);
  const report = programmeReport({ ...facts, sounds });
  const keys = ['step', 'sessions', 'runs', 'completed_runs', 'listeners', 'completion_rate', 'median_days'];
  expect(rowsOf(table(report, 'steps'), ...keys, 'transcripts_missing').slice(0, 3)).toEqual([
    [1, 1, 3, 2, 2, 100, 2, 0],
    [2, 1, 1, 1, 1, 100, 3, 1],
    [3, 0, 0, 0, 0, null, null, 0],
  ]);
  expect(rowsOf(table(report, 'sessions'), 'session', 'sound')).toContainEqual(['S02-DFP-X3', 'no audio']);
  expect(report.summary).toContain('1 session has no transcript: S02-DFP-X2.');
  expect(report.summary.join(' ')).toContain('1 of them has finished the path.');
});

test('the listener report puts those who came furthest first, and leaves nobody out', () => {
  const users = [user(103, 'zoe'), user(102, 'ben'), user(101, 'ann')];
  const report = listenerReport({ users, ...facts, until });
  expect(rowsOf(table(report, 'listeners'), 'listener', 'percent', 'completed_steps', 'quiet_days', 'next')).toEqual([
    ['ann', 100, '1 2', 84, null],
    ['ben', 50, '1', 77, 'S02-DFP-X2'],
    ['zoe', 0, null, null, null],
  ]);
  expect(report.summary).toEqual([
    '3 listeners: 2 started, 1 finished the path, 1 not started.',
    '1 run is open: 1 in-progress.',
    '1 listener has stopped: an unfinished path, and no change for 30 days or more.',
    "1 run names a listener who has no user record; such runs are on nobody's path.",
  ]);
});

test('the work report says what is open, how old it is, what is stuck and what got done', () => {
  const work = (id: number, type: string, status: string, createdAt: string, changed = createdAt) =>
    ({
      ...{ id, type, status, priority: 'high', displayTitle: `t${id}`, createdAt, updatedAt: changed },
      closedAt: status === 'done' ? changed : null,
    }) as unknown as AnyRecord;
  const report = workReport(
    recordTypes,
    [
      work(1, 'job', 'in-progress', '2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z'),
      work(2, 'task', 'backlog', '2026-03-30T00:00:00Z'),
      work(3, 'task', 'blocked', '2026-03-20T00:00:00Z'),
      work(4, 'task', 'done', '2026-03-20T00:00:00Z', '2026-03-30T00:00:00Z'),
    ],
    until,
  );
  expect(rowsOf(table(report, 'open'), 'number', 'age_days', 'quiet_days', 'stuck')).toEqual([
    [1, 120, 89, 'no change'],
    [3, 11, 11, 'blocked'],
    [2, 1, 1, null],
  ]);
  expect(rowsOf(table(report, 'stuck'), 'number')).toEqual([[1], [3]]);
  expect(rowsOf(table(report, 'age'), 'age', 'tasks', 'jobs', 'open')).toEqual([
    ['up to 7 days', 1, 0, 1],
    ['8 to 30 days', 1, 0, 1],
    ['31 to 90 days', 0, 0, 0],
    ['more than 90 days', 0, 1, 1],
  ]);
  expect(rowsOf(table(report, 'throughput'), 'opened', 'closed').at(-1)).toEqual([1, 1]);
  expect(report.summary).toContain('2 of 3 are stuck: 1 blocked and 1 without a change for 30 days.');
});

test('without records every table says what is missing, and every report still says something', () => {
  for (const report of [
    programmeReport({ sessions: [], runs: [], journeys: [], sounds: new Map() }),
    listenerReport({ users: [], sessions: [], runs: [], journeys: [], until: null }),
    workReport(recordTypes, [], null),
  ]) {
    expect(report.tables.map(({ name }) => name)).toContain(report.main);
    for (const { rows, empty } of report.tables) {
      expect(rows).toEqual([]);
      expect(empty).not.toBe('');
    }
    expect(report.summary.length, report.name).toBeGreaterThan(0);
  }
});
