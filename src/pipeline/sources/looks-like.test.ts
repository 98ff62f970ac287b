import { expect, test } from 'vitest';
import { formFields } from '../../../content-schema/derive/form-fields.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import { job } from '../../../content-schema/records/job.ts';
import { task } from '../../../content-schema/records/task.ts';
import { typeAnswered, unlabeledRecords } from './looks-like.ts';

const body = formFields(task)
  .map(({ label }) => `### ${label}\r\n\r\n_No response_`)
  .join('\r\n\r\n');
const told = (title: string, text: string | null, ...labels: string[]) =>
  unlabeledRecords(
    [task, job],
    [
      {
        number: 111,
        url: 'https://github.com/o/r/issues/111',
        title,
        body: text,
        labels: { totalCount: labels.length, nodes: labels.slice(0, 5).map((name) => ({ name })) },
      },
    ],
  ).map(({ message }) => message);
const aTask = ['Issue #111 looks like a task, but no label says that it is one, so it is not read.'];

test('an issue that was filed past its form is told, with the label that it lacks', () => {
  expect(told('task: filed past the form', body)).toEqual(aTask);
  expect(told('Task: in other capitals', body)).toEqual(aTask);
  expect(told('title of its own', body)).toEqual(aTask);
  expect(told('task: with a label that is none', body, 'record:taks', 'bug')).toEqual(aTask);
  expect(told('anything', null, 'record: task')).toEqual(aTask);
});

test.each(['record:tasks', 'records:task', 'recrod:task', 'record/task', 'record-task', 'type:task', 'Type: Task'])(
  'an issue with the label %s is told, whatever its text',
  (label) => {
    expect(told('anything', 'Free text.', 'bug', label)).toEqual(aTask);
  },
);

test.each(['type:bug', 'task', 'record:vinyl', 'record-keeping', 'kind/feature', 'help wanted'])(
  'an issue with the label %s is none of ours',
  (label) => {
    expect(told('anything', 'Free text.', label)).toEqual([]);
  },
);

test('an ordinary issue is not told, nor one that is read', () => {
  const [{ label } = { label: '' }] = formFields(task);
  expect(told('task: filed past the form', body, 'Record:Task')).toEqual([]);
  expect(told('task: do the dishes', 'Please.')).toEqual([]);
  expect(told('task: do the dishes', null)).toEqual([]);
  expect(told('Crash', `### ${label}\n\nIt crashes.\n\n### Steps to reproduce\n\n1. Start`)).toEqual([]);
  expect(told('job opening', 'We look for somebody.', 'enhancement')).toEqual([]);
  expect(unlabeledRecords(recordTypes, [])).toEqual([]);
});

test('nothing is told of an issue that carries more labels than were asked for', () => {
  expect(told('task: filed past the form', body, 'a', 'b', 'c', 'd', 'e', 'f')).toEqual([]);
});

test.each(['type:task', 'Type: Task', 'record: task', 'record/task', 'records:task', 'recrod:task'])(
  'a label such as %s alone makes no record of an issue: it has to answer the form as well',
  (label) => {
    const typeOf = (title: string, text: string | null) =>
      typeAnswered(recordTypes, { title, body: text, labels: { nodes: [{ name: label }, { name: 'bug' }] } })?.name;
    expect(typeOf('CI is broken', 'Please fix the build.')).toBeUndefined();
    expect(typeOf('task: fix CI', 'Please fix the build.')).toBeUndefined();
    expect(typeOf('CI is broken', null)).toBeUndefined();
    expect(typeOf('CI is broken', '### Steps\n\n1. Start\n\n### Details\n\nIt fails.')).toBeUndefined();
    expect(typeOf('CI is broken', body)).toBe('task');
    expect(typeOf('CI is broken', body.replace(/### Priority[\s\S]*/, ''))).toBe('task');
  },
);
