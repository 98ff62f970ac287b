import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../../content-schema/records/run.ts';
import { createFakeGitHub, type FakeGitHub } from '../index.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await createFakeGitHub({ serverUrl: 'self' });
  const desk = github.world.addRepository('team/issues');
  desk.openIssue({
    title: 'task: <b>bold</b> & "quoted"',
    body: 'one\ntwo',
    labels: ['record:task', 'record:run', 'status:in-progress'],
  });
  const form = new URL('../../../.github/ISSUE_TEMPLATE/run.yml', import.meta.url);
  await desk.commit({ files: { '.github/ISSUE_TEMPLATE/run.yml': await readFile(form) } });
});
afterAll(() => github.close());

const open = async (path: string) => (await fetch(`${github.url}${path}`, { headers: { accept: 'text/html' } })).text();
const post = (path: string, fields: [string, string][]) =>
  fetch(`${github.url}${path}`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

test('the address of an issue is a page a person can read, with hostile text inert', async () => {
  const list = await open('/team/issues/issues');
  expect(list).toContain('#1 task: &#60;b&#62;bold');
  const page = await open('/team/issues/issues/1');
  expect(page).toContain('<textarea id="body" name="body">\none\ntwo</textarea>');
  expect(page).not.toContain('<b>');
  expect(page).not.toContain('<script');
});

test('saving a page changes what was changed and nothing else, although browsers send CRLF', async () => {
  const desk = github.world.repository('team/issues');
  const labels: [string, string][] = [
    ['label', 'record:task'],
    ['label', 'status:done'],
  ];
  const saved = await post('/team/issues/issues/1', [
    ['title', 'task: renamed'],
    ['body', 'one\r\ntwo'],
    ...labels,
    ['state', 'COMPLETED'],
    ['comment', ''],
  ]);
  expect([saved.status, saved.headers.get('location')]).toEqual([303, '/team/issues/issues/1']);
  const issue = desk.issue(1);
  expect(issue).toMatchObject({ title: 'task: renamed', body: 'one\ntwo', lastEditedAt: null, state: 'CLOSED' });
  expect(issue.labels.map(({ name }) => name)).toEqual(['record:task', 'status:done']);
});

test('a new issue goes through the repository’s own form and gets the body GitHub would write', async () => {
  expect(await open('/team/issues/issues/new/choose')).toContain('new?template=run.yml');
  expect(await open('/team/issues/issues/new?template=run.yml&session_code=S01-DFP-INTRO')).toContain(
    'value="S01-DFP-INTRO"',
  );
  await post('/team/issues/issues/new', [
    ['template', 'run.yml'],
    ['title', 'run: mira'],
    ['answer-session_code', 'S01-DFP-INTRO'],
    ['answer-listener', 'mira'],
    ['answer-notes', 'one\r\ntwo'],
    ['author', 'mira'],
  ]);
  const issue = github.world.repository('team/issues').issue(2);
  expect(issue).toMatchObject({
    author: { login: 'mira' },
    labels: [{ name: 'record:run' }, { name: 'status:in-progress' }],
  });
  const { session_code, listener, intention, notes } = run.fields;
  expect(issue.body).toBe(
    `### ${session_code.label}\n\nS01-DFP-INTRO\n\n### ${listener.label}\n\nmira\n\n### ${intention.label}\n\n_No response_\n\n### ${notes.label}\n\none\ntwo`,
  );
});

test('a page does what it is told in the name it is told', async () => {
  await post('/team/issues/issues/1', [
    ['title', 'task: renamed'],
    ['body', 'three'],
    ['label', 'approved'],
    ['state', 'COMPLETED'],
    ['by', 'mira'],
  ]);
  const { editor, timeline } = github.world.repository('team/issues').issue(1);
  const [last] = timeline.slice(-1);
  expect([editor?.login, last?.__typename, last && 'actor' in last && last.actor?.login]).toEqual([
    'mira',
    'LabeledEvent',
    'mira',
  ]);
});

test('a page deletes an issue for good', async () => {
  expect((await post('/team/issues/issues/2', [['state', 'DELETED']])).headers.get('location')).toBe(
    '/team/issues/issues',
  );
  expect(github.world.repository('team/issues').repository.issues.has(2)).toBe(false);
});
