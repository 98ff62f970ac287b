// biome-ignore-all lint/style/noRestrictedImports: what the product sees of GitHub it sees through Octokit.
import { Octokit } from '@octokit/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub, seedIssues, webhookPayload } from '../index.ts';
import { ask, rest } from '../test-client.ts';
import type { Happened } from '../world/events.ts';
import { operations } from './handlers/index.ts';
import { githubApi } from './openapi.ts';

let github: FakeGitHub;
const heard: Happened[] = [];
beforeAll(async () => {
  github = await createFakeGitHub({ onEvent: (happened) => heard.push(happened) });
  const desk = github.world.addRepository('team/issues', {
    pages: { source: 'workflow', url: 'https://team.github.io/issues/' },
  });
  seedIssues(github.world, desk, 35);
  await desk.commit({
    files: {
      'data/tasks/1.json': '{"title":"ä"}',
      'big.bin': Buffer.alloc(1_100_000),
      '.github/workflows/sync.yml': 'on: { workflow_dispatch: { inputs: { full: {} } } }',
    },
  });
});
afterAll(() => github.close());
const home = '/repos/team/issues';

test('every operation of the document has a handler, and every handler stands in the document', async () => {
  const documented = (await githubApi()).getOperations().map(({ operationId }) => operationId);
  expect(Object.keys(operations).toSorted()).toEqual(documented.toSorted());
});

test('every read answers what GitHub’s OpenAPI promises', async () => {
  const paths = [
    '',
    '/issues',
    '/issues/1',
    '/issues/1/comments',
    '/labels',
    '/branches',
    '/contents',
    '/contents/data/tasks/1.json',
    '/pages',
    '/actions/permissions',
    '/actions/permissions/workflow',
  ];
  github.world.repository('team/issues').comment(1, 'hello');
  // The fake checks its own answers and gives 500 when one breaks the document.
  for (const path of [...paths.map((path) => `${home}${path}`), '/user', '/rate_limit'])
    expect([path, (await rest(github, 'GET', path)).status]).toEqual([path, 200]);
});

test('an operation GitHub has and the fake has not is refused by name', async () => {
  const reply = await rest(github, 'GET', `${home}/pulls`);
  expect([reply.status, reply.body]).toEqual([
    501,
    expect.objectContaining({ message: expect.stringContaining('GET /repos/team/issues/pulls') }),
  ]);
  expect((await rest(github, 'GET', `${home}/issues?assignee=mira`)).body).toMatchObject({
    message: expect.stringContaining('assignee of issues/list-for-repo'),
  });
});

test('a request that breaks the document is refused before anything happens', async () => {
  const count = github.world.repository('team/issues').repository.issues.size;
  const refused = await rest(github, 'POST', `${home}/issues`, { title: 'x', labels: 'not a list' });
  expect([refused.status, refused.body]).toEqual([
    422,
    expect.objectContaining({ message: expect.stringContaining('labels must be array') }),
  ]);
  expect((await rest(github, 'POST', `${home}/dispatches`, { event_type: 'x'.repeat(101) })).status).toBe(422);
  expect(
    (
      await rest(github, 'POST', `${home}/dispatches`, {
        event_type: 'x',
        client_payload: Object.fromEntries('abcdefghijk'.split('').map((key) => [key, 1])),
      })
    ).status,
  ).toBe(422);
  expect(
    (
      await rest(github, 'POST', `${home}/dispatches`, {
        event_type: 'x',
        client_payload: { text: 'x'.repeat(65_536) },
      })
    ).status,
  ).toBe(422);
  expect(github.world.repository('team/issues').repository.issues.size).toBe(count);
});

test('a text that is too long for GitHub is refused by both APIs, and an empty title too', async () => {
  const { nodeId } = github.world.repository('team/issues').issue(1);
  const body = 'x'.repeat(65_537);
  for (const [method, path, sent] of [
    ['POST', '/issues', { title: 'x', body }],
    ['PATCH', '/issues/1', { title: ' ' }],
    ['POST', '/issues/1/comments', { body }],
  ] as const)
    expect((await rest(github, method, `${home}${path}`, sent)).status).toBe(422);
  const mutation = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { clientMutationId } }';
  const reply = await ask(github, mutation, { input: { subjectId: nodeId, body } });
  expect(reply.errors).toMatchObject([
    { type: 'UNPROCESSABLE', message: 'Body is too long (maximum is 65536 characters)' },
  ]);
});

test('lists come in pages, with links Octokit can follow, and only open issues unless asked', async () => {
  const octokit = new Octokit({ auth: github.token, baseUrl: github.apiUrl });
  const first = await octokit.request('GET /repos/{owner}/{repo}/issues', {
    owner: 'team',
    repo: 'issues',
    state: 'all',
    per_page: 20,
    direction: 'asc',
  });
  expect(first.data.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.link ?? '')?.[1] ?? '';
  expect((await octokit.request(`GET ${next}`)).data).toHaveLength(15);
  const open = await octokit.request('GET /repos/{owner}/{repo}/issues', {
    owner: 'team',
    repo: 'issues',
    per_page: 100,
  });
  expect(open.data.every(({ state }) => state === 'open')).toBe(true);
  // Several labels mean all of them here, any of them in GraphQL.
  expect(
    (
      await octokit.request('GET /repos/{owner}/{repo}/issues', {
        owner: 'team',
        repo: 'issues',
        labels: 'status:ready,status:backlog',
      })
    ).data,
  ).toEqual([]);
});

test('an unchanged answer is 304 and costs nothing; ETags belong to one token', async () => {
  const first = await rest(github, 'GET', `${home}/issues/2`);
  const etag = first.headers.get('etag') ?? '';
  const used = (reply: { headers: Headers }) => Number(reply.headers.get('x-ratelimit-used'));
  const again = await rest(github, 'GET', `${home}/issues/2`, undefined, { 'if-none-match': etag });
  expect([again.status, used(again) - used(first)]).toEqual([304, 0]);
  const other = github.addToken();
  expect(
    (
      await rest(github, 'GET', `${home}/issues/2`, undefined, {
        'if-none-match': etag,
        authorization: `token ${other}`,
      })
    ).status,
  ).toBe(200);
  github.world.repository('team/issues').edit(2, { title: 'task: changed' });
  expect((await rest(github, 'GET', `${home}/issues/2`, undefined, { 'if-none-match': etag })).status).toBe(200);
});

test('files come in JSON up to a megabyte, and raw at any size', async () => {
  const { body } = await rest(github, 'GET', `${home}/contents/data/tasks/1.json`);
  const { content, sha } = body as { content: string; sha: string };
  expect(Buffer.from(content, 'base64').toString()).toBe('{"title":"ä"}');
  expect(
    (await rest(github, 'GET', `${home}/git/blobs/${sha}`, undefined, { accept: 'application/vnd.github.raw' })).body,
  ).toBe('{"title":"ä"}');
  expect((await rest(github, 'GET', `${home}/contents/big.bin`)).body).toMatchObject({
    content: '',
    encoding: 'none',
    size: 1_100_000,
  });
  expect((await rest(github, 'GET', `${home}/contents/no/such`)).status).toBe(404);
});

test('issues are opened, changed, labelled and commented, and each change is heard as GitHub tells it', async () => {
  heard.length = 0;
  const opened = await rest(github, 'POST', `${home}/issues`, {
    title: 'task: new',
    body: 'text',
    labels: ['record:task', { name: 'status:ready' }],
  });
  const { number } = opened.body as { number: number };
  const patched = await rest(github, 'PATCH', `${home}/issues/${number}`, {
    title: 'task: newer',
    labels: ['record:task'],
    state: 'closed',
    state_reason: 'not_planned',
  });
  expect(patched.body).toMatchObject({
    title: 'task: newer',
    state: 'closed',
    state_reason: 'not_planned',
    labels: [{ name: 'record:task' }],
  });
  const comment = await rest(github, 'POST', `${home}/issues/${number}/comments`, { body: 'hello' });
  expect(
    (
      await rest(github, 'PATCH', `${home}/issues/comments/${(comment.body as { id: number }).id}`, {
        body: 'hello again',
      })
    ).body,
  ).toMatchObject({ body: 'hello again' });
  expect((await rest(github, 'POST', `${home}/issues/${number}/labels`, { labels: ['urgent'] })).status).toBe(200);
  expect((await rest(github, 'DELETE', `${home}/issues/${number}/labels/urgent`)).status).toBe(200);
  expect(
    heard.map((happened) => ('action' in happened ? `${happened.name}.${happened.action}` : happened.name)),
  ).toEqual([
    'issues.opened',
    'issues.labeled',
    'issues.labeled',
    'issues.edited',
    'issues.unlabeled',
    'issues.closed',
    'issue_comment.created',
    'issue_comment.edited',
    'issues.labeled',
    'issues.unlabeled',
  ]);
  const [first] = heard;
  expect(first && webhookPayload(github.world, first)).toMatchObject({
    action: 'opened',
    issue: { number },
    repository: { full_name: 'team/issues' },
    sender: { login: 'ledgerline-tester' },
  });
});

test('labels are made, renamed and removed; a name that is taken is refused as GitHub does it', async () => {
  expect(
    (await rest(github, 'POST', `${home}/labels`, { name: 'fresh', color: 'ff0000', description: 'New.' })).status,
  ).toBe(201);
  const taken = await rest(github, 'POST', `${home}/labels`, { name: 'Fresh' });
  expect([taken.status, taken.body]).toEqual([
    422,
    expect.objectContaining({ errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }] }),
  ]);
  expect((await rest(github, 'PATCH', `${home}/labels/fresh`, { new_name: 'stale' })).body).toMatchObject({
    name: 'stale',
    color: 'ff0000',
  });
  expect((await rest(github, 'DELETE', `${home}/labels/stale`)).status).toBe(204);
  expect((await rest(github, 'PATCH', `${home}/labels/stale`, { color: '00ff00' })).status).toBe(404);
});

test('an issue takes a hundred labels and not one more', async () => {
  const labels = Array.from({ length: 100 }, (_, at) => `topic-${at}`);
  const { body } = await rest(github, 'POST', `${home}/issues`, { title: 'task: full', labels });
  const { number, node_id: labelableId } = body as { number: number; node_id: string };
  expect((await rest(github, 'POST', `${home}/issues/${number}/labels`, { labels: ['topic-7'] })).status).toBe(200);
  const refused = await rest(github, 'POST', `${home}/issues/${number}/labels`, { labels: ['more'] });
  const message = 'Issues cannot have more than 100 labels';
  expect([refused.status, refused.body]).toEqual([
    422,
    expect.objectContaining({ message: `Validation Failed. ${message}` }),
  ]);
  const tooMany = { title: 'task: x', labels: [...labels, 'more'] };
  expect((await rest(github, 'POST', `${home}/issues`, tooMany)).status).toBe(422);
  expect((await rest(github, 'PATCH', `${home}/issues/${number}`, tooMany)).status).toBe(422);
  const { nodeId } = github.world.repository('team/issues').createLabel({ name: 'more' });
  const add =
    'mutation ($input: AddLabelsToLabelableInput!) { addLabelsToLabelable(input: $input) { clientMutationId } }';
  expect((await ask(github, add, { input: { labelableId, labelIds: [nodeId] } })).errors).toMatchObject([{ message }]);
});

test('a deleted issue is 410, one that was moved 301 to its new place', async () => {
  const desk = github.world.repository('team/issues');
  github.world.addRepository('team/elsewhere');
  desk.delete(30);
  const moved = desk.transfer(31, 'team/elsewhere');
  expect((await rest(github, 'GET', `${home}/issues/30`)).status).toBe(410);
  const there = await rest(github, 'GET', `${home}/issues/31`);
  expect([there.status, there.headers.get('location')]).toEqual([
    301,
    `${github.apiUrl}/repos/team/elsewhere/issues/${moved.number}`,
  ]);
});

test('a workflow is asked to run and the wish is kept; one that is not there is 404', async () => {
  const url = `${home}/actions/workflows/sync.yml/dispatches`;
  expect((await rest(github, 'POST', url, { ref: 'main', inputs: { full: 'true' } })).status).toBe(204);
  expect((await rest(github, 'POST', url, { ref: 'main', return_run_details: true })).body).toMatchObject({
    workflow_run_id: expect.any(Number),
  });
  expect((await rest(github, 'POST', url, { ref: 'nowhere' })).status).toBe(422);
  expect((await rest(github, 'POST', `${home}/actions/workflows/none.yml/dispatches`, { ref: 'main' })).status).toBe(
    404,
  );
  expect(github.world.repository('team/issues').repository.dispatches[0]).toMatchObject({
    kind: 'workflow_dispatch',
    workflow: 'sync.yml',
    inputs: { full: 'true' },
  });
});

test('every answer carries the headers GitHub’s carry, under /api/v3 and /api/graphql too', async () => {
  const { headers, status } = await rest(github, 'GET', `/api/v3${home}`);
  expect(status).toBe(200);
  const enterprise = { ...github, graphqlUrl: `${github.url}/api/graphql` };
  expect((await ask(enterprise, '{ viewer { login } }')).data).toEqual({ viewer: { login: 'ledgerline-tester' } });
  for (const name of [
    'date',
    'x-github-request-id',
    'x-ratelimit-limit',
    'x-ratelimit-remaining',
    'x-ratelimit-reset',
    'x-ratelimit-used',
    'x-ratelimit-resource',
    'etag',
  ])
    expect([name, headers.get(name)]).toEqual([name, expect.any(String)]);
});
