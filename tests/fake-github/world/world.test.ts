import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formFields } from '../../../content-schema/derive/form-fields.ts';
import { task } from '../../../content-schema/records/task.ts';
import { parseBody } from '../../../src/pipeline/parse.ts';
import { createFakeGitHub, type FakeGitHub, seedFromDataHub, seedIssues } from '../index.ts';
import { ask } from '../test-client.ts';
import { createClock } from './clock.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await createFakeGitHub();
});
afterAll(() => github.close());

test('time moves by a second with each change, and never by the machine’s clock', () => {
  const clock = createClock('2026-01-01T00:00:00Z');
  expect([clock.now(), clock.tick(), clock.now()]).toEqual([
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:01Z',
    '2026-01-01T00:00:01Z',
  ]);
  clock.advance(60_000);
  expect(clock.now()).toBe('2026-01-01T00:01:01Z');
});

test('a clock that follows the machine never runs behind what has happened', () => {
  const clock = createClock('2999-01-01T00:00:00Z');
  clock.followMachine();
  expect(clock.now() >= '2999-01-01T00:00:00Z').toBe(true);
});

test('what changes nothing moves nothing', () => {
  const desk = github.world.addRepository('team/quiet');
  const { updatedAt } = desk.openIssue({ title: 'task: a', body: 'text', labels: ['x'] });
  desk.edit(1, { title: 'task: a', body: 'text' });
  desk.label(1, 'X');
  desk.reopen(1);
  expect(desk.issue(1)).toMatchObject({ updatedAt, lastEditedAt: null, timeline: [{ __typename: 'LabeledEvent' }] });
});

test('an issue lives through everything a person may do with it', () => {
  const desk = github.world.addRepository('team/lively');
  desk.openIssue({ title: 'task: a', author: 'mira', association: 'NONE' });
  desk.edit(1, { title: 'task: b', body: 'text' }, 'mira');
  desk.label(1, 'status:ready');
  desk.unlabel(1, 'status:ready');
  desk.close(1, 'NOT_PLANNED');
  desk.reopen(1);
  desk.comment(1, 'hello', 'yuki');
  const issue = desk.issue(1);
  expect(issue.timeline.map(({ __typename }) => __typename)).toEqual([
    'RenamedTitleEvent',
    'LabeledEvent',
    'UnlabeledEvent',
    'ClosedEvent',
    'ReopenedEvent',
    'IssueComment',
  ]);
  expect(issue).toMatchObject({
    title: 'task: b',
    state: 'OPEN',
    stateReason: 'REOPENED',
    closedAt: null,
    editor: { login: 'mira' },
  });
  expect(issue.timeline.map(({ createdAt }) => createdAt)).toEqual(
    issue.timeline.map(({ createdAt }) => createdAt).toSorted(),
  );
});

test('a deleted or transferred issue is in no list, and its number is never used again', () => {
  const desk = github.world.addRepository('team/shrinking');
  const other = github.world.addRepository('team/growing');
  for (const title of ['a', 'b', 'c']) desk.openIssue({ title });
  desk.delete(3);
  expect(desk.transfer(2, 'team/growing')).toMatchObject({ number: 1, title: 'b', repository: other.repository });
  expect([...desk.repository.issues.keys()]).toEqual([1]);
  expect(desk.openIssue({ title: 'd' }).number).toBe(4);
});

test('the sample programme becomes issues with its own numbers, times and history, and a data-hub repository', async () => {
  const { issuesDb, dataHub } = await seedFromDataHub(
    github.world,
    fileURLToPath(new URL('../../sample/data-hub', import.meta.url)),
  );
  const files = JSON.parse((await dataHub?.readFile('data/runs/41.json')) ?? '{}') as {
    rawBody: string;
    labels: string[];
    updatedAt: string;
    closedAt: string;
    author: string;
    title: string;
  };
  const issue = issuesDb.issue(41);
  expect(issue).toMatchObject({
    title: files.title,
    body: files.rawBody,
    updatedAt: files.updatedAt,
    closedAt: files.closedAt,
    state: 'CLOSED',
    author: { login: files.author },
  });
  expect(issue.labels.map(({ name }) => name).toSorted()).toEqual(files.labels.toSorted());
  expect(issue.timeline.at(-1)).toMatchObject({ __typename: 'ClosedEvent', createdAt: files.closedAt });
  const latest =
    [...issuesDb.repository.issues.values()]
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? '';
  expect(github.world.clock.now() >= latest).toBe(true);
});

test('records that somebody wrote by hand become issues that say the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-own-'));
  const files = {
    'tasks/1.json': '{ "id": 1, "title": "task: water the plants", "summary": "Twice a week." }',
    'users/2.yaml': 'id: 2\ntitle: "user: ada"\nlabels: [here]\nupdatedAt: 2026-01-02T03:04:05Z\n',
    'tasks/3.json': 'not JSON',
    'tasks/4.json': '[]',
    'jobs/2.json': '{ "id": 2, "title": "job: the number again" }',
    'notes/5.json': '{ "id": 5, "title": "no record" }',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'data', dirname(path)), { recursive: true });
    writeFileSync(join(folder, 'data', path), text);
  }
  const { issuesDb, dataHub } = await seedFromDataHub((await createFakeGitHub()).world, folder);
  rmSync(folder, { recursive: true });
  expect([...issuesDb.repository.issues.keys()]).toEqual([1, 2]);
  expect(issuesDb.issue(1)).toMatchObject({ title: 'task: water the plants', state: 'OPEN' });
  expect(parseBody(issuesDb.issue(1).body, formFields(task)).fields).toMatchObject({ summary: 'Twice a week.' });
  expect(issuesDb.issue(1).labels.map(({ name }) => name)).toEqual(['record:task']);
  expect(await dataHub?.readFile('data/tasks/3.json')).toBe('not JSON');
});

test('10,000 issues are a hundred pages, and each issue is on one of them', async () => {
  seedIssues(github.world, github.world.addRepository('team/large'), 10_000);
  const query = `query ($after: String) {
    repository(owner: "team", name: "large") {
      issues(first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: ASC }) {
        totalCount
        pageInfo { endCursor hasNextPage }
        nodes { id number title body state updatedAt author { login } labels(first: 20) { nodes { name } } }
      }
    }
  }`;
  type Page = {
    repository: {
      issues: {
        totalCount: number;
        nodes: { number: number }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
  };
  const pages: number[][] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo }: Page['repository']['issues'] = (await ask<Page>(github, query, { after })).data
      .repository.issues;
    pages.push(nodes.map(({ number }) => number));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  expect([new Set(pages.flat()).size, pages.length]).toEqual([10_000, 100]);
});
