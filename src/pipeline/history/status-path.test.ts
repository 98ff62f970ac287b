import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../content-schema/record-base.ts';
import { statusAt, statusPath, statusSince } from './status-path.ts';

const entry = (at: string, kind: HistoryEntry['kind'], detail?: string): HistoryEntry => ({
  ...{ at, kind, actor: 'ines' },
  ...(detail === undefined ? {} : { detail }),
});
const history = [
  entry('2026-01-01', 'opened'),
  entry('2026-01-01', 'labeled', 'record:job'),
  entry('2026-01-01', 'labeled', 'status:queued'),
  entry('2026-01-05', 'unlabeled', 'status:queued'),
  entry('2026-01-05', 'labeled', 'status:In-Progress'),
  entry('2026-01-06', 'labeled', 'status:in-progress'),
  entry('2026-01-09', 'closed'),
];
const record = { status: 'done', history, closedAt: '2026-01-09', createdAt: '2026-01-01', updatedAt: '2026-01-11' };

test('labels tell the statuses, each once, and closing the issue tells the last one', () => {
  expect(statusPath(record).map(({ status, at }) => [status, at])).toEqual([
    ['queued', '2026-01-01'],
    ['In-Progress', '2026-01-05'],
    ['done', '2026-01-09'],
  ]);
});

test('a label that repeats the status of a closed issue adds nothing', () => {
  const labeled = { ...record, history: [...history, entry('2026-01-10', 'labeled', 'status:done')] };
  expect(statusPath(labeled).map(({ status }) => status)).toEqual(['queued', 'In-Progress', 'done']);
});

test('without a history the status of today is all there is, from when the issue was closed', () => {
  const bare = { ...record, history: [] };
  expect(statusPath(bare)).toEqual([{ status: 'done', at: '2026-01-09', actor: null }]);
  expect(statusPath({ ...bare, status: 'ready', closedAt: null })).toEqual([
    { status: 'ready', at: null, actor: null },
  ]);
});

test('the status of a moment is the last one given until then', () => {
  expect(statusAt(record, '2025-12-31')).toBeNull();
  expect(statusAt(record, '2026-01-04')).toBe('queued');
  expect(statusAt(record, '2026-01-09')).toBe('done');
});

test('how long a status has stood is told by its label, else by the last change', () => {
  expect(statusSince(record)).toBe('2026-01-09');
  expect(statusSince({ ...record, status: 'ready', history: [], closedAt: null })).toBe('2026-01-11');
});
