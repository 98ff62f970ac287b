import { expect, test } from 'vitest';
import { type Run, recordTypes, type User } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../any-record.ts';
import type { RecordFacts } from './record-facts.ts';
import { stuck } from './stuck.ts';

const until = '2026-03-31T00:00:00Z';
const record = (id: number, status: string, since: string) =>
  ({
    ...{ id, type: 'task', status, displayTitle: `t${id}`, createdAt: '2025-01-01T00:00:00Z', closedAt: null },
    updatedAt: until,
    history: [{ at: since, kind: 'labeled', actor: null, detail: `status:${status}` }],
  }) as unknown as AnyRecord;
const nothing: RecordFacts = {
  ...{ users: [], runs: [], journeys: [], records: [], until },
  findings: { published: [], problems: [], withheld: [], drift: [], audioGaps: [] },
};
const stopped = {
  users: [{ id: 1, handle: 'ann' }] as unknown as User[],
  runs: [{ id: 9, userId: 1, programme: 'DFP', updatedAt: '2026-02-01T00:00:00Z' }] as unknown as Run[],
  journeys: [
    { userId: 1, programme: 'DFP', completed: [1], started: [], populated: [1, 2], percent: 50, next: 'S02-DFP-X' },
  ],
};
const told = (facts: Partial<RecordFacts>) =>
  stuck(recordTypes, { ...nothing, ...facts }).groups.map(({ name, items }) => [
    name,
    ...items.map((item) => `${item.name} ${item.days}`),
  ]);

test('what is blocked stands first, the longest on top, counted from when it was', () => {
  const records = [record(1, 'blocked', '2026-03-30T00:00:00Z'), record(2, 'blocked', '2026-03-01T00:00:00Z')];
  expect(told({ records })).toEqual([['Blocked', 't2 30', 't1 1']]);
  expect(stuck(recordTypes, { ...nothing, records }).sentence).toBe('2 records are blocked, the longest for 30 days.');
});

test('open work that has not changed for 30 days is named beside what is blocked, and nothing stands in both', () => {
  const quiet = (id: number, status: string, updatedAt: string) => ({ ...record(id, status, updatedAt), updatedAt });
  const records = [
    quiet(1, 'in-progress', '2026-03-02T00:00:00Z'),
    quiet(2, 'backlog', '2026-02-01T00:00:00Z'),
    quiet(3, 'in-progress', '2026-03-01T00:00:00Z'),
    quiet(4, 'done', '2026-01-01T00:00:00Z'),
    quiet(5, 'blocked', '2026-01-31T00:00:00Z'),
  ];
  expect(told({ records })).toEqual([
    ['Blocked', 't5 59'],
    ['No change for 30 days', 't2 58', 't3 30'],
  ]);
  expect(stuck(recordTypes, { ...nothing, records }).sentence).toBe(
    '1 record is blocked, the longest for 59 days; nothing about 2 open records has changed for 30 days or more.',
  );
});

test('a hidden record is named by its number, and a listener who stopped by the handle', () => {
  const facts = {
    ...stopped,
    findings: { ...nothing.findings, withheld: [{ type: 'event', id: 5, reason: 'problems' as const }] },
  };
  expect(told(facts)).toEqual([
    ['Hidden until fixed', 'event #5 null'],
    ['Listeners who stopped', 'ann 58'],
  ]);
  expect(stuck(recordTypes, { ...nothing, ...facts }).sentence).toBe(
    '1 record is hidden until fixed; 1 listener has stopped.',
  );
});

test('where everything moves, the sentence says so', () => {
  expect(stuck(recordTypes, nothing).sentence).toBe(
    'Nothing is stuck: nothing is blocked or hidden, all open work has changed lately, and no listener has stopped.',
  );
});
