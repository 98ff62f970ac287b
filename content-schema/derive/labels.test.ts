import { expect, test } from 'vitest';
import type { RecordType } from '../define-record.ts';
import { recordTypes } from '../index.ts';
import { task } from '../records/task.ts';
import { statusesOf } from '../statuses.ts';
import { labels } from './labels.ts';

const names = (types: readonly RecordType[]) => labels(types).map(({ name }) => name);

test('the manifest holds the labels of the conventions (R000-016…019) even without record types', () => {
  expect(names([])).toEqual(
    expect.arrayContaining([
      ...['bug', 'feature', 'task', 'chore', 'doc'].map((type) => `type:${type}`),
      ...['high', 'medium', 'low'].map((priority) => `priority:${priority}`),
      ...['backlog', 'in-progress', 'blocked', 'ready', 'cancelled'].map((status) => `status:${status}`),
      ...['frontend', 'backend', 'data', 'ai', 'infra'].map((area) => `area:${area}`),
      'approved',
    ]),
  );
});

test('the manifest holds the record label and every status of every type', () => {
  const wanted = recordTypes.flatMap((type) => [
    `record:${type.name}`,
    ...Object.keys(statusesOf(type)).map((status) => `status:${status}`),
  ]);
  expect(names(recordTypes)).toEqual(expect.arrayContaining(wanted));
});

test('GitHub takes every label as it is, and tells them apart', () => {
  const long: RecordType = {
    ...task,
    name: 'Task',
    plural: 'Tasks',
    about: '🎧'.repeat(150),
    statuses: { BACKLOG: 'open' },
  };
  const all = labels([...recordTypes, long]);
  expect(new Set(all.map(({ name }) => name.toLowerCase())).size).toBe(all.length);
  for (const { name, color, description } of all) {
    expect(name.length).toBeLessThanOrEqual(50);
    expect(color).toMatch(/^[0-9a-f]{6}$/);
    expect([...description].length).toBeLessThanOrEqual(100);
  }
});

test("a type's own statuses come first, and keep their kind where they share a common name", () => {
  const type: RecordType = { ...task, statuses: { waiting: 'open', blocked: 'closed' } };
  expect(Object.entries(statusesOf(type))).toEqual([
    ['waiting', 'open'],
    ['blocked', 'closed'],
    ['ready', 'open'],
    ['cancelled', 'closed'],
  ]);
});
