import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { task } from '../../../content-schema/records/task.ts';
import { validateRecord } from '../validate.ts';

const options = { patternTags: [], publishPrivateNotes: false, recordNames: recordTypes.map(({ name }) => name) };
const read = (labels: unknown) => {
  const data = { title: 'task: a', summary: 'a', labels };
  const candidate = { type: 'task', id: 7, origin: 'data/tasks/7.yaml', data };
  const { record, problems } = validateRecord(task, candidate, options);
  return { labels: record?.labels, told: problems.map(({ message }) => message) };
};

test.each([
  [['record:task', null, 'area:x'], '2'],
  [['record:task', 'area:x', 12, [], { name: 5 }], '3, 4 and 5'],
  [{ nodes: [null, { name: 'record:task' }, { name: 'area:x' }] }, '1'],
])('of labels only the entry that is none is left out, and told by its place (%#)', (labels, entries) => {
  expect(read(labels)).toEqual({
    labels: ['record:task', 'area:x'],
    told: [
      `The stored "labels, entry ${entries}" should be the name of a label, such as record:task; it was left out.`,
    ],
  });
});

test('labels that are no list are left out', () => {
  const told = ['The stored "labels" should be a list of names, such as record:task; it was left out.'];
  expect(read({ a: 1 })).toEqual({ labels: [], told });
  expect(read(12)).toEqual({ labels: [], told });
});
