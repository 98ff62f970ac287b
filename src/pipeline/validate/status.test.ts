import { expect, test } from 'vitest';
import { job } from '../../../content-schema/records/job.ts';
import { run } from '../../../content-schema/records/run.ts';
import { session } from '../../../content-schema/records/session.ts';
import { task } from '../../../content-schema/records/task.ts';
import { statusOf } from './status.ts';

const issue = (state: 'open' | 'closed', labels: string[] = [], notPlanned = false) => ({ state, labels, notPlanned });

test.each([
  [task, 'backlog', 'done'],
  [job, 'queued', 'done'],
  [session, 'active', 'inactive'],
  [run, 'in-progress', 'completed'],
] as const)('an issue without a status label has the default of its kind', (type, open, closed) => {
  expect(statusOf(type, issue('open')).status).toBe(open);
  expect(statusOf(type, issue('closed')).status).toBe(closed);
});

test('closing beats the label that the form left behind', () => {
  expect(statusOf(task, issue('closed', ['status:backlog']))).toEqual({ status: 'done', problems: [] });
});

test('reopening brings the label back', () => {
  expect(statusOf(task, issue('open', ['status:backlog'])).status).toBe('backlog');
});

test('an issue closed as not planned is cancelled', () => {
  expect(statusOf(task, issue('closed', ['status:in-progress'], true)).status).toBe('cancelled');
});

test('a terminal label on a closed issue is kept', () => {
  expect(statusOf(task, issue('closed', ['status:cancelled'])).status).toBe('cancelled');
});

test('a terminal label on an open issue is kept and told', () => {
  const { status, problems } = statusOf(task, issue('open', ['status:done']));
  expect(status).toBe('done');
  expect(problems.map(({ name }) => name)).toEqual(['status-while-open']);
});

test('an unknown status is kept as written and told', () => {
  const { status, problems } = statusOf(task, issue('open', ['status:Waiting on Ada']));
  expect(status).toBe('Waiting on Ada');
  expect(problems[0]?.message).toMatchInlineSnapshot(`""Waiting on Ada" is not a status of this kind of record."`);
});

test('of several status labels the first in the order of the type is taken and told', () => {
  const { status, problems } = statusOf(task, issue('open', ['status:in-progress', 'status:backlog']));
  expect(status).toBe('backlog');
  expect(problems.map(({ name }) => name)).toEqual(['status-twice']);
});

test('a stored status is believed when the state is no longer known', () => {
  const stored = { ...issue('open'), state: undefined, stored: 'done' };
  expect(statusOf(task, stored)).toEqual({ status: 'done', problems: [] });
});

test.each([
  ['done', 'closed', false, 'done', []],
  ['cancelled', 'closed', false, 'cancelled', []],
  ['In-Progress', 'closed', false, 'done', ['status-while-closed']],
  ['backlog', 'closed', true, 'cancelled', ['status-while-closed']],
  ['cancelled', 'closed', true, 'cancelled', []],
  ['done', 'open', false, 'done', ['status-while-open']],
  ['backlog', 'open', false, 'backlog', []],
  ['archived', 'closed', false, 'archived', ['status-unknown']],
] as const)(
  'a file says "%s" of what is %s (not planned: %s): it is "%s"',
  (stored, state, notPlanned, status, told) => {
    const found = statusOf(task, { labels: ['status:backlog'], state, notPlanned, stored });
    expect([found.status, found.problems.map(({ name }) => name)]).toEqual([status, told]);
  },
);
