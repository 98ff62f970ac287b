import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub } from '../index.ts';
import { ask, rest } from '../test-client.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await createFakeGitHub();
  github.world.addRepository('team/open').openIssue({ title: 'task: seen by all' });
  github.world.addRepository('team/secret', { visibility: 'PRIVATE' }).openIssue({ title: 'task: seen by few' });
});
afterAll(() => github.close());

const withToken = (token: string) => ({ authorization: `bearer ${token}` });
const issuesOf = (name: string) =>
  `{ repository(owner: "team", name: "${name}") { viewerPermission issues(first: 1) { totalCount } } }`;

test('without a token, or with an unknown one, there is nothing but 401', async () => {
  const graphql = await ask<undefined>(github, '{ viewer { login } }', {}, null);
  expect([graphql.status, graphql]).toEqual([
    401,
    expect.objectContaining({ message: 'This endpoint requires you to be authenticated.' }),
  ]);
  expect(await rest(github, 'GET', '/repos/team/open', undefined, { authorization: '' })).toMatchObject({
    status: 401,
    body: { message: 'Requires authentication' },
  });
  expect(await rest(github, 'GET', '/repos/team/open', undefined, withToken('wrong'))).toMatchObject({
    status: 401,
    body: { message: 'Bad credentials', status: '401' },
  });
});

test('a private repository does not exist for a token it was not given to', async () => {
  const stranger = github.addToken({ repositories: ['team/open'] });
  expect((await ask(github, issuesOf('secret'), {}, stranger)).errors).toMatchObject([{ type: 'NOT_FOUND' }]);
  expect((await rest(github, 'GET', '/repos/team/secret', undefined, withToken(stranger))).status).toBe(404);
});

test('a permission that is missing is FORBIDDEN in GraphQL and 403 in REST, which names the permission', async () => {
  const reader = github.addToken({ kind: 'integration', permissions: { contents: 'read' } });
  const graphql = await ask(github, issuesOf('secret'), {}, reader);
  expect([graphql.status, graphql.errors]).toMatchObject([
    200,
    [{ type: 'FORBIDDEN', path: ['repository', 'issues'], message: 'Resource not accessible by integration' }],
  ]);
  const reply = await rest(github, 'GET', '/repos/team/secret/issues', undefined, withToken(reader));
  expect([reply.status, reply.headers.get('x-accepted-github-permissions')]).toEqual([403, 'issues=read']);
  const settings = await rest(github, 'GET', '/repos/team/open/actions/permissions', undefined, withToken(reader));
  expect([settings.status, settings.headers.get('x-accepted-github-permissions')]).toEqual([
    403,
    'administration=read',
  ]);
});

test('what is public may be read with any token, and written only with the permission', async () => {
  const reader = github.addToken({ kind: 'personal', permissions: { issues: 'read' } });
  expect((await ask(github, issuesOf('open'), {}, reader)).data).toEqual({
    repository: { viewerPermission: 'READ', issues: { totalCount: 1 } },
  });
  const write = await rest(github, 'POST', '/repos/team/open/issues', { title: 'x' }, withToken(reader));
  expect(write).toMatchObject({ status: 403, body: { message: 'Resource not accessible by personal access token' } });
  const id = github.world.repository('team/open').issue(1).nodeId;
  const comment = await ask(
    github,
    'mutation ($id: ID!) { addComment(input: { subjectId: $id, body: "hello" }) { clientMutationId } }',
    { id },
    reader,
  );
  expect(comment.errors).toMatchObject([{ type: 'FORBIDDEN', path: ['addComment'] }]);
});

test('the token of a workflow is a bot, and no user', async () => {
  const workflow = github.addToken({ kind: 'integration' });
  expect((await rest(github, 'GET', '/user', undefined, withToken(workflow))).status).toBe(403);
  const { body } = await rest(
    github,
    'POST',
    '/repos/team/open/issues',
    { title: 'task: by a workflow' },
    withToken(workflow),
  );
  expect(body).toMatchObject({ user: { login: 'github-actions[bot]', type: 'Bot' } });
  const { data } = await ask(
    github,
    '{ repository(owner: "team", name: "open") { issue(number: 2) { author { __typename login } } } }',
  );
  expect(data).toEqual({ repository: { issue: { author: { __typename: 'Bot', login: 'github-actions' } } } });
});
