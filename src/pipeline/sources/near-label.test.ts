import { expect, test } from 'vitest';
import { nearLabel } from './near-label.ts';

const known = new Map([
  ['record', ['task', 'job', 'user', 'session', 'run', 'event']],
  ['status', ['queued', 'in-progress', 'done']],
  ['priority', ['high', 'medium', 'low']],
]);

test.each([
  ['priority/high', 'priority', 'high'],
  ['Priority-High', 'priority', 'high'],
  ['prio: high', 'priority', 'high'],
  ['status = done', 'status', 'done'],
  ['status/whatever', 'status', undefined],
  ['record-task', 'record', 'task'],
  ['record/task', 'record', 'task'],
  ['records:task', 'record', 'task'],
  ['recrod:task', 'record', 'task'],
  ['record_tasks', 'record', 'task'],
])('%s is meant for a label of the prefix %s', (label, prefix, value) => {
  expect(nearLabel(label, known)).toEqual({ prefix, value });
});

test.each([
  ...['record:task', 'status: done', 'Priority:high', 'status:odd', 'bug', 'help wanted', 'good first issue', 'area:x'],
  ...['status-page', 'record-keeping', 'priority list', 'type:bug', 'stats: weekly', 'recording/setup', 'p:high'],
])('%s is no near-miss', (label) => {
  expect(nearLabel(label, known)).toBeUndefined();
});
