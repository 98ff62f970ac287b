/** The labels of an issue come to agree with its record, and nobody has to fight for a label. */
import { beforeEach, expect, test } from 'vitest';
import { labels } from '../../content-schema/derive/labels.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { task } from '../../content-schema/records/task.ts';
import { fault } from '../fake-github/index.ts';
import { body, createDesk, type Desk } from './set-up.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
  desk.github.world.account('ada');
});

const text = (priority = 'high', summary = 'Mend the door') =>
  body({ [task.fields.summary.label]: summary, [task.fields.details.label]: '', Priority: priority });
const open = (names: readonly string[] = ['status:backlog'], priority?: string) =>
  desk.issues.openIssue({ title: 'task: door', body: text(priority), labels: ['record:task', ...names] });
const now = async () => {
  await desk.give(1);
  return desk.labelsOf(1).filter((name) => name !== 'record:task');
};

test('the missing default status and the priority of the form are added, in the colors of the manifest', async () => {
  open([]);
  expect(await now()).toEqual(['status:backlog', 'priority:high']);
  const [high] = [...desk.issues.repository.labels.values()].filter(({ name }) => name === 'priority:high');
  expect(high?.color).toBe(labels(recordTypes).find(({ name }) => name === 'priority:high')?.color);
});

test('a second run changes nothing', async () => {
  open([]);
  await desk.give(1);
  expect(await desk.written(1)).toEqual([]);
});

test('on closing and opening again the status label is swapped to agree', async () => {
  open();
  await desk.give(1);
  desk.issues.close(1);
  expect(await now()).toEqual(['priority:high', 'status:done']);
  desk.issues.reopen(1);
  expect(await now()).toEqual(['priority:high', 'status:backlog']);
  desk.issues.close(1, 'NOT_PLANNED');
  expect(await now()).toEqual(['priority:high', 'status:cancelled']);
  expect(await desk.written(1)).toEqual([]);
});

test('a status that somebody sets is left, also one that does not fit', async () => {
  open(['status:in-progress']);
  expect(await now()).toContain('status:in-progress');
  desk.issues.label(1, 'status:done');
  expect(await now()).toEqual(expect.arrayContaining(['status:in-progress', 'status:done']));
  desk.issues.unlabel(1, 'status:in-progress', 'status:done');
  desk.issues.label(1, 'status:shipped');
  expect((await now()).filter((name) => name.startsWith('status:'))).toEqual(['status:shipped']);
});

test('what was set here and taken off by somebody stays off, until the text changes', async () => {
  open();
  await desk.give(1);
  desk.issues.unlabel(1, 'status:backlog', 'priority:high');
  expect(await now()).toEqual([]);
  desk.issues.edit(1, { body: text('low') });
  expect(await now()).toEqual(['priority:low']);
});

test('a label beats the form; one that was set here follows the form when it is edited', async () => {
  open(['status:backlog', 'priority:low'], 'high');
  expect(await now()).toEqual(['status:backlog', 'priority:low']);
  desk.issues.edit(1, { body: text('medium') });
  expect(await now()).toEqual(['status:backlog', 'priority:low']);
  desk.issues.unlabel(1, 'priority:low');
  expect(await now()).toEqual(['status:backlog', 'priority:medium']);
  desk.issues.edit(1, { body: text('high') });
  expect(await now()).toEqual(['status:backlog', 'priority:high']);
});

test('invalid is set while the record is withheld, and taken off when it is mended', async () => {
  open();
  desk.issues.edit(1, { body: text('high', '') });
  expect(await now()).toContain('invalid');
  desk.issues.edit(1, { body: text('high') });
  expect(await now()).not.toContain('invalid');
});

test('invalid that somebody takes off stays off, and one that somebody sets stays, until the text changes', async () => {
  open();
  desk.issues.edit(1, { body: text('high', '') });
  await desk.give(1);
  desk.issues.unlabel(1, 'invalid');
  expect(await now()).not.toContain('invalid');
  desk.issues.edit(1, { body: text('high') });
  desk.issues.label(1, 'invalid');
  expect(await now()).toContain('invalid');
  desk.issues.edit(1, { body: text('low') });
  expect(await now()).not.toContain('invalid');
});

test('labels keep their capitals, and are compared without', async () => {
  desk.issues.createLabel({ name: 'Status:Backlog' });
  open(['Status:Backlog', 'Priority:High']);
  expect(await now()).toEqual(['Status:Backlog', 'Priority:High']);
  desk.issues.close(1);
  expect(await now()).toEqual(['Priority:High', 'status:done']);
});

test('a change of state is told to those whom the owner wants told, once, and not to whoever made it', async () => {
  desk.issues.openIssue({
    title: 'task: door',
    body: text(),
    labels: ['record:task', 'status:backlog'],
    author: 'mia',
    association: 'MEMBER',
    assignees: ['ada', 'kai'],
  });
  desk.issues.close(1, 'COMPLETED', 'ada');
  for (const _ of [1, 2]) await desk.give(1, { notify: 'assignees' });
  const told = () => desk.said(1).filter((said) => said.includes('@'));
  expect(told()).toEqual([expect.stringMatching(/-->\n@kai This issue was closed\. Its record is "done" now\.$/)]);
  await desk.give(1, { notify: 'author' });
  expect(told()).toHaveLength(1);
  desk.issues.reopen(1, 'ada');
  await desk.give(1, { notify: 'author' });
  expect(told()[1]).toMatch(/@mia This issue was opened again\. Its record is "backlog" now\.$/);
  const later = Date.parse(desk.github.world.clock.now()) + 2 * 24 * 3600 * 1000;
  desk.issues.close(1, 'COMPLETED', 'ada');
  await desk.give(1, { notify: 'author', now: later });
  expect(told()).toHaveLength(2);
});

test('an issue that has as many labels as GitHub allows is given no other, and its author reads why', async () => {
  const many = Array.from({ length: 98 }, (_, at) => `topic-${at}`);
  open(many);
  expect(await desk.give(1)).toMatchObject({ added: ['status:backlog'], noRoom: ['priority:high'] });
  expect(desk.labelsOf(1)).toHaveLength(100);
  expect(desk.said(1)[0]).toContain(
    'The label "priority:high" could not be added: this issue has 100 labels already, and GitHub allows no more.',
  );
  expect(await desk.written(1)).toEqual([]);
  // A label that takes the place of another finds room.
  desk.issues.close(1);
  expect(await desk.give(1)).toMatchObject({ added: ['status:done'], removed: ['status:backlog'] });
  desk.issues.unlabel(1, 'topic-7');
  expect(await desk.give(1)).toMatchObject({ added: ['priority:high'], noRoom: [] });
  expect(desk.said(1)[0]).not.toContain('could not be added');
});

test('a label that somebody else added meanwhile is no reason to end with an error', async () => {
  open(
    Array.from({ length: 98 }, (_, at) => `topic-${at}`),
    'high',
  );
  desk.github.faults.next(
    'LabelsThere',
    fault.meanwhile(() => void desk.issues.label(1, 'topic-98')),
  );
  expect(await desk.give(1)).toMatchObject({ noRoom: ['status:backlog', 'priority:high'] });
});

test('a label that GitHub refuses keeps no word from the author', async () => {
  open();
  desk.github.faults.next(({ method, path }) => method === 'POST' && /\/labels$/.test(path), fault.http(403, 'json'));
  await expect(desk.give(1)).rejects.toThrow('The token may not');
  expect(desk.said(1)).toHaveLength(1);
  expect(await desk.give(1)).toMatchObject({ comment: 'unchanged', added: ['priority:high'] });
});
