/** What the author of an issue reads below it, and that it is said once. */
import { beforeEach, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { session } from '../../content-schema/records/session.ts';
import { task } from '../../content-schema/records/task.ts';
import { user } from '../../content-schema/records/user.ts';
import { fault } from '../fake-github/index.ts';
import { body, bot, createDesk, type Desk } from './set-up.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});

/** What was said, in lines as long as those of this file may be. */
const folded = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => text.split('\n').flatMap((line) => line.match(/.{1,110}(?: |$)/g) ?? ['']))
    .map((line) => line.trimEnd())
    .join('\n');

const labelsOf = { task: ['record:task', 'status:backlog'], session: ['record:session', 'status:active'] };
const goodTask = body({
  [task.fields.summary.label]: 'Mend the door',
  [task.fields.details.label]: 'Soon',
  Priority: 'medium',
});
const badSession = body({ [session.fields.code.label]: 'intro', [session.fields.step.label]: '12' });

const openTask = (more = {}) =>
  desk.issues.openIssue({ title: 'task: door', body: goodTask, labels: labelsOf.task, ...more });
const openSession = (more = {}) =>
  desk.issues.openIssue({ title: 'session: intro', body: badSession, labels: labelsOf.session, ...more });

test('a record in which all is well gets one line: where it is seen, and when', async () => {
  openTask();
  await desk.give(1);
  expect(desk.said(1)).toEqual([
    'This record is shown at https://site.example/tasks/1/, about two minutes after each change of this issue.',
  ]);
});

test('problems are listed by the labels of the form, with what to do; mended, one line is left in the same comment', async () => {
  openSession();
  await desk.give(1);
  expect(folded(desk.said(1))).toMatchInlineSnapshot(`
    "**This record is not shown yet.** 1 thing in this issue has to be fixed first:

    - "Session Code" is required and should be a code such as S01-DFP-INTRO. Correct the answer under "Session
    Code", in the issue.

    Worth a look as well:

    - The section "Description" is missing from the issue. Add a line "\\#\\#\\# Description" followed by the answer,
    or open the record again with its form.
    - The section "Audio URL" is missing from the issue. Add a line "\\#\\#\\# Audio URL" followed by the answer, or
    open the record again with its form.
    - The section "Notes" is missing from the issue. Add a line "\\#\\#\\# Notes" followed by the answer, or open the
    record again with its form.
    - "Step Number" should be a whole number from 1 to 9; the answer was left out. Correct the answer under "Step
    Number", or empty it, in the issue.

    To fix it, edit this issue. This comment then updates itself.

    It will be shown at https://site.example/sessions/1/ about two minutes after that."
  `);
  expect(desk.labelsOf(1)).toContain('invalid');
  const [{ databaseId } = { databaseId: 0 }] = desk.issues.issue(1).comments;

  desk.issues.edit(1, {
    body: body({
      [session.fields.code.label]: 'S01-DFP-INTRO',
      [session.fields.step.label]: '1',
      [session.fields.description.label]: 'Calm',
      [session.fields.track_url.label]: '',
      [session.fields.notes.label]: '',
    }),
  });
  await desk.give(1);
  expect(desk.said(1)).toEqual([
    'This record is shown at https://site.example/sessions/1/, about two minutes after each change of this issue.',
  ]);
  expect(desk.issues.issue(1).comments.map((comment) => comment.databaseId)).toEqual([databaseId]);
  expect(desk.labelsOf(1)).not.toContain('invalid');
});

test('a second run writes nothing', async () => {
  openSession();
  expect(await desk.written(1)).not.toEqual([]);
  expect(await desk.written(1)).toEqual([]);
});

test('a dry run writes nothing, and says what it would', async () => {
  openSession();
  expect(await desk.written(1, { dryRun: true })).toEqual([]);
  expect(await desk.give(1, { dryRun: true })).toMatchObject({
    comment: 'created',
    added: ['invalid'],
    text: expect.stringContaining('not shown yet'),
  });
  expect(desk.said(1)).toEqual([]);
});

test('a stranger is told that a maintainer has to approve, and how; the errors of the record are told before that', async () => {
  openTask({ author: 'eve', association: 'NONE' });
  await desk.give(1);
  expect(folded(desk.said(1))).toMatchInlineSnapshot(`
    "This record was written by somebody outside the project. It will be shown at https://site.example/tasks/1/
    about two minutes after it is approved. A maintainer publishes a record by giving its issue the label
    "approved"."
  `);
  openSession({ author: 'eve', association: 'NONE' });
  await desk.give(2);
  expect(folded(desk.said(2))).toMatchInlineSnapshot(`
    "**This record is not shown yet.** 1 thing in this issue has to be fixed first:

    - "Session Code" is required and should be a code such as S01-DFP-INTRO. Correct the answer under "Session
    Code", in the issue.

    Worth a look as well:

    - The section "Description" is missing from the issue. Add a line "\\#\\#\\# Description" followed by the answer,
    or open the record again with its form.
    - The section "Audio URL" is missing from the issue. Add a line "\\#\\#\\# Audio URL" followed by the answer, or
    open the record again with its form.
    - The section "Notes" is missing from the issue. Add a line "\\#\\#\\# Notes" followed by the answer, or open the
    record again with its form.
    - "Step Number" should be a whole number from 1 to 9; the answer was left out. Correct the answer under "Step
    Number", or empty it, in the issue.

    To fix it, edit this issue. This comment then updates itself.

    This record was written by somebody outside the project. It will be shown at https://site.example/sessions/2/
    about two minutes after it is approved and fixed. A maintainer publishes a record by giving its issue the
    label "approved"."
  `);
  expect([...desk.labelsOf(1), ...desk.labelsOf(2)]).not.toContain('approved');
});

test('an approval that lapsed is told', async () => {
  openTask({ author: 'eve', association: 'NONE' });
  desk.issues.label(1, 'approved');
  await desk.give(1);
  expect(desk.said(1)[0]).toMatch(/^This record is shown at/);
  desk.issues.edit(1, { body: `${goodTask}\nmore` }, 'eve');
  await desk.give(1);
  expect(folded(desk.said(1))).toMatchInlineSnapshot(`
    "**This record can be read, but something in it is worth a look:**

    - There is more text after the answer to "Priority": "more". "Priority" takes one line. Move the text into a
    field that takes long answers, or remove it.

    To fix it, edit this issue. This comment then updates itself.

    This record was approved, and then its author changed it. It will be shown at https://site.example/tasks/1/
    about two minutes after it is approved. A maintainer approves it again by reading it, taking its label
    "approved" off and putting it back on."
  `);
  expect(desk.labelsOf(1)).toContain('approved');
});

test('the name of a session that is not there is told, and one that is there is not', async () => {
  const labels = ['record:run', 'status:in-progress'];
  const answers = { 'Session Code': 'S01-DFP-INTRO', Listener: 'mia', Intention: '', Notes: '' };
  desk.issues.openIssue({ title: 'run: one', body: body(answers), labels });
  const others = ['session', 'user'].map((type, at) => ({
    type,
    id: 100 + at,
    origin: `data/${type}s/${100 + at}.json`,
    data: { title: 'x', code: 'S01-DFP-INTRO', 'user-id': 'mia', handle: 'mia' },
  }));
  await desk.give(1, { others: async () => others });
  expect(desk.said(1)[0]).toMatch(/^This record is shown at/);
  await desk.give(1);
  expect(desk.said(1)[0]).toContain('names "S01-DFP-INTRO", but there is no such session.');
});

test('what is said of a record whose site has no address yet names no address', async () => {
  openTask();
  await desk.give(1, { addressOf: () => undefined });
  expect(desk.said(1)).toEqual([
    'This record is shown on the site, about two minutes after each change of this issue.',
  ]);
});

test('an issue that is no record is left alone, and one that was a record is told how to become one again', async () => {
  desk.issues.openIssue({ title: 'A question', body: 'How?' });
  expect(await desk.written(1)).toEqual([]);
  openTask();
  await desk.give(2);
  desk.issues.unlabel(2, 'record:task');
  expect(await desk.give(2)).toMatchObject({ found: 'no record', comment: 'updated' });
  expect(desk.said(2)).toEqual([
    'This issue has no record label any more, so it is not on the site. To bring it back, give it its label again.',
  ]);
});

test('an issue that is gone is no error', async () => {
  openTask();
  desk.github.world.addRepository('team/other');
  desk.issues.transfer(1, 'team/other');
  expect(await desk.give(1)).toMatchObject({ found: 'gone' });
  expect(await desk.give(7)).toMatchObject({ found: 'gone' });
});

test('comment and labels can be switched off', async () => {
  openSession();
  expect(await desk.written(1, { comment: false, labels: false })).toEqual([]);
});

test('somebody else’s comment behind our mark is not ours', async () => {
  openTask();
  desk.issues.comment(1, '<!-- ledgerline:feedback -->\nAll is well, trust me', 'eve');
  await desk.give(1);
  expect(desk.issues.issue(1).comments.map(({ author }) => author?.login)).toEqual(['eve', bot]);
  expect(desk.issues.issue(1).comments[0]?.body).toContain('trust me');
});

test('our comment is found again behind a hundred others', async () => {
  openTask();
  for (let at = 0; at < 120; at++) desk.issues.comment(1, `Comment ${at}`);
  await desk.give(1);
  expect(await desk.written(1)).toEqual([]);
  expect(desk.said(1)).toHaveLength(1);
});

test('two runs at once end with one comment', async () => {
  openSession();
  await Promise.all([desk.give(1), desk.give(1), desk.give(1)]);
  await desk.give(1);
  expect(desk.said(1)).toHaveLength(1);
  expect(desk.labelsOf(1).filter((name) => name === 'invalid')).toHaveLength(1);
});

test('a comment that another run made meanwhile is kept, and ours is taken back', async () => {
  openTask();
  const meanwhile = () => void desk.issues.comment(1, '<!-- ledgerline:feedback -->\nOlder', bot);
  desk.github.faults.next('AddComment', fault.meanwhile(meanwhile));
  await desk.give(1);
  expect(desk.said(1)).toEqual([expect.stringMatching(/^This record is shown/)]);
});

test.each(['lostReply', 'reset', 'http502'] as const)('a write that ends with %s is not done twice', async (name) => {
  openSession();
  const faults = { lostReply: fault.lostReply(), reset: fault.reset(), http502: fault.http(502) };
  desk.github.faults.next('AddComment', faults[name]);
  await desk.give(1);
  expect(desk.said(1)).toHaveLength(1);
});

test('a rate limit is waited for, and one that lasts too long is one readable error', async () => {
  openSession();
  desk.github.faults.next('AddComment', fault.graphqlLimit('RATE_LIMIT', 1));
  await desk.give(1);
  expect(desk.said(1)).toHaveLength(1);
  desk.issues.edit(1, { title: 'session: other', body: body({ [session.fields.code.label]: '' }) });
  desk.github.faults.next('UpdateComment', fault.graphqlLimit('RATE_LIMIT', 3600));
  await expect(desk.give(1, { longestWait: 10 })).rejects.toMatchObject({
    message: expect.stringMatching(/^GitHub's rate limit/),
  });
});

test('a token that may not write issues is told what it lacks', async () => {
  openTask();
  const token = desk.github.addToken({ kind: 'integration', permissions: { metadata: 'read', issues: 'read' } });
  await expect(desk.give(1, { token })).rejects.toMatchObject({
    message: expect.stringMatching(/^The token may not write /),
    hint: expect.stringContaining('permissions: { issues: write }'),
  });
  expect(desk.said(1)).toEqual([]);
});

const hostile = [
  '@everyone @octocat',
  '<!-- ledgerline:feedback -->',
  '`code` ```js',
  '![x](https://evil.example/x.png) [here](https://evil.example)',
  'https://github.com/other/repository/issues/1 www.evil.example #12 GH-12 other/repository#3',
  '<img src=x onerror=alert(1)> **bold** | cell | $x$',
  'x'.repeat(60_000),
];

test.each(hostile.map((words) => [words.slice(0, 40), words]))('%s calls nobody and is no markup', async (_, words) => {
  const labels = ['record:run', 'status:in-progress', `status:${words.slice(0, 40)}`];
  desk.issues.openIssue({
    title: `run: ${words}`.slice(0, 200),
    body: body({ 'Session Code': words, Listener: words, Intention: '', Notes: '' }),
    labels,
  });
  await desk.give(1);
  const [said = ''] = desk.said(1);
  expect(said.length).toBeLessThan(6000);
  expect(said).toContain('"Session Code" names');
  expect(said).not.toMatch(/(?<!\\)[`<[|$]|@(?!&#8203;)|#(?=\d)(?!8203;)|:\/\/(?!site\.example)|GH-\d|www\.\w/);
  expect(await desk.written(1)).toEqual([]);
});

test('a long list is cut, with a count', async () => {
  const unknown = Array.from({ length: 30 }, (_, at) => `priority:${at}-wrong`);
  openTask({ labels: [...labelsOf.task, ...Array.from({ length: 30 }, (_, at) => `record:none-${at}`), ...unknown] });
  const { problems } = await desk.give(1);
  expect(desk.said(1)[0]?.match(/^- /gm)).toHaveLength(16);
  expect(desk.said(1)[0]).toContain(`- And ${problems.length - 15} more.`);
});

test('private answers never stand in the comment, whatever is wrong with them', async () => {
  const marker = 'PRIVATE-MARKER';
  for (const type of recordTypes) {
    const answers = Object.values(type.fields).map((field) => [
      field.label,
      field.private ? `${marker} ${marker}@x.example\n\n### ${marker}\n\n${marker}` : `odd ${field.label}`,
    ]);
    const issue = desk.issues.openIssue({
      title: `${type.name}: odd`,
      body: body(Object.fromEntries(answers)),
      labels: [`record:${type.name}`],
      author: 'eve',
      association: 'NONE',
    });
    await desk.give(issue.number);
    expect(desk.said(issue.number).join()).not.toContain(marker);
  }
  expect(user.fields.email.private).toBe(true);
});

test('of a record that was forgotten nothing is said any more, and what was said goes', async () => {
  const { number } = openTask();
  await desk.give(number);
  expect(desk.said(number)).toHaveLength(1);
  const isForgotten = async (one: number) => one === number;
  const before = desk.labelsOf(number);
  expect(await desk.give(number, { isForgotten })).toMatchObject({ found: 'forgotten', text: null });
  expect(desk.said(number)).toEqual([]);
  expect(desk.labelsOf(number)).toEqual(before);
  expect(await desk.written(number, { isForgotten })).toEqual([]);
});
