import { expect, test } from 'vitest';
import { labelNames, labelValues } from './issue-labels.ts';

test.each([
  ['stored names', ['record:task', 'status:done']],
  ['REST objects', [{ name: 'record:task', color: 'fff' }, { name: 'status:done' }]],
  ['one line', 'record:task, status:done'],
  ['keys and values, as YAML reads "- record: task"', [{ record: 'task' }, { status: 'done' }]],
  ['GraphQL nodes', { nodes: [{ name: 'record:task' }, { name: 'status:done' }] }],
])('labels are names in issue order, given as %s', (_shape, labels) => {
  expect(labelNames(labels)).toEqual(['record:task', 'status:done']);
});

test.each([null, undefined, 5, '', {}, [null, 7, {}, { name: 3 }]])('%o holds no labels', (labels) => {
  expect(labelNames(labels)).toEqual([]);
});

test('a label gives its value without the prefix, whatever its case', () => {
  expect(labelValues(['Status: done', ' status : a:b', 'status:', 'statuses:x', 'priority:high'], 'status')).toEqual([
    'done',
    'a:b',
  ]);
});
