import { expect, test } from 'vitest';
import { task } from '../../../content-schema/records/task.ts';
import { nearLabels } from './near-labels.ts';

test('labels that are nearly those that are read are told with the right ones, and others are not', () => {
  const labels = ['record:task', 'bug', 'area:x', 'priority/high', 'prio: high', 'status = done', 'record-task'];
  const told = nearLabels(task, labels, ['task', 'job']);
  expect(told.map(({ name, message }) => [name, message])).toEqual(
    labels.slice(3).map((label) => ['label-unknown', `The label "${label}" is not known.`]),
  );
  expect(told.at(-1)?.hint).toBe('It was ignored. Use one of these instead, or remove it: record:task, record:job.');
});
