import { expect, test } from 'vitest';
import { run } from '../../../content-schema/records/run.ts';
import { session } from '../../../content-schema/records/session.ts';
import { task } from '../../../content-schema/records/task.ts';
import { plainData } from './plain-data.ts';
import { unknownKeys } from './unknown-keys.ts';

test.each([
  [run, 'session', 'session_code'],
  [run, 'user', 'listener'],
  [run, 'Session Code', 'session_code'],
  [run, 'lisener', 'listener'],
  [task, 'user', 'author'],
  [task, 'closed', 'state'],
  [task, 'sumary', 'summary'],
  [task, 'body', 'rawBody'],
  [task, 'closed_at', 'closedAt'],
  [session, session.fields.track_url.label, 'track_url'],
] as const)('of a file, the key somebody writes is meant: %#', (type, key, right) => {
  expect(unknownKeys(type, { [key]: true })[0]?.hint).toBe(`Did you mean "${right}"? If so, rename it in the file.`);
});

test.each([
  ['sesionId', run],
  ['lastEdited', task],
  ['authorAssoc', task],
  ['nextRecommended', run],
] as const)('what a machine writes or the site derives is never what "%s" means', (key, type) => {
  expect(unknownKeys(type, { [key]: 1 })[0]?.hint).not.toMatch(
    /sessionId|lastEdited|authorAssociation|nextRecommended/,
  );
});

test('one key that nobody reads is it, several are they', () => {
  expect(unknownKeys(task, { qqq: 1 })[0]).toMatchObject({
    message: 'Nothing reads "qqq" in the file.',
    hint: 'Remove it, or let its name begin with "x-" if it is meant for other tools.',
  });
  expect(unknownKeys(task, { '1': 1, zzzz: 1, 'my own words': 1 })[0]).toMatchObject({
    message: 'Nothing reads "1", "zzzz" and a key that is no single word in the file.',
    hint: 'Remove them, or let their names begin with "x-" if they are meant for other tools.',
  });
});

test.each(['__proto__', 'constructor', 'toString'])('%s is a key that nobody reads, and is told', (key) => {
  const read = plainData(JSON.parse(`{"title": "task: a", "${key}": {"x": 1}}`)) as { data: Record<string, unknown> };
  expect(unknownKeys(task, { ...read.data }).map(({ message }) => message)).toEqual([
    `Nothing reads "${key}" in the file.`,
  ]);
});
