import { expect, test } from 'vitest';
import { type Run, recordTypes, type User } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../any-record.ts';
import { targetPath } from '../table/table.ts';
import { keyFigures } from './key-figures.ts';
import type { RecordFacts } from './record-facts.ts';

const until = '2026-03-29T00:00:00Z';
const labeled = (at: string, status: string) => ({ at, kind: 'labeled', actor: null, detail: `status:${status}` });
const run = (id: number, step: number, status: string, createdAt: string, closedAt: string | null = null) =>
  ({
    ...{ id, type: 'run', userId: 1, programme: 'DFP', step, status, createdAt, closedAt, updatedAt: createdAt },
    history: [labeled(createdAt, 'in-progress'), ...(closedAt ? [labeled(closedAt, status)] : [])],
  }) as unknown as Run;
const task = (id: number, status: string, createdAt: string, closedAt: string | null = null) =>
  ({ id, type: 'task', status, createdAt, closedAt, history: [] }) as unknown as AnyRecord;
const nothing: RecordFacts = {
  ...{ users: [], runs: [], journeys: [], records: [], until },
  findings: { published: [], problems: [], withheld: [], drift: [], audioGaps: [] },
};
const told = (facts: Partial<RecordFacts>) =>
  keyFigures(recordTypes, { ...nothing, ...facts }).figures.map(({ name, count, change }) => [name, count, change]);

test('what happened in the last four weeks of the data is the change, and not what happened before', () => {
  const runs = [
    run(1, 1, 'completed', '2026-01-01T00:00:00Z', '2026-01-05T00:00:00Z'),
    run(2, 2, 'completed', '2026-02-01T00:00:00Z', '2026-03-20T00:00:00Z'),
    run(3, 3, 'in-progress', '2026-03-20T00:00:00Z'),
    run(4, 3, 'in-progress', '2026-01-20T00:00:00Z'),
  ];
  const journey = { userId: 1, programme: 'DFP', completed: [1, 2], started: [], populated: [1, 2], percent: 100 };
  const facts = {
    runs,
    users: [{ id: 1, handle: 'ann', createdAt: '2026-01-01T00:00:00Z' }] as unknown as User[],
    journeys: [{ ...journey, next: null }],
    records: [
      task(11, 'backlog', '2026-01-01T00:00:00Z'),
      task(12, 'done', '2026-01-01T00:00:00Z', '2026-03-28T00:00:00Z'),
      task(13, 'done', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
    ],
  };
  expect(told(facts)).toEqual([
    ['listeners', 1, 0],
    ['finished the path', 1, 1],
    ['runs completed', 2, 1],
    ['runs in progress', 2, 0],
    ['open tasks and jobs', 1, -1],
    ['records to fix', 0, null],
  ]);
  expect(keyFigures(recordTypes, { ...nothing, ...facts }).sentence).toBe(
    'In the 4 weeks up to 29 Mar 2026, one run was completed, no listeners joined and 1 finished the path.',
  );
});

test('each figure leads to what it counts', () => {
  expect(keyFigures(recordTypes, nothing).figures.map(({ to }) => targetPath(to))).toEqual([
    '/users/',
    '/progress/',
    '/runs/status/completed/',
    '/runs/status/in-progress/',
    '/reports/work/#open',
    '/health/',
  ]);
});

test('data without a moment has figures and no changes', () => {
  const { figures, sentence } = keyFigures(recordTypes, { ...nothing, until: null });
  expect(figures.map(({ change }) => change)).toEqual(figures.map(() => null));
  expect(sentence).toContain('Nothing has a date yet');
});
