import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub, seedIssues } from '../index.ts';
import { ask } from '../test-client.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await createFakeGitHub();
  const desk = github.world.addRepository('team/issues', { visibility: 'PRIVATE' });
  desk.openIssue({
    title: 'task: a',
    body: null,
    labels: ['record:task'],
    author: 'mira',
    association: 'COLLABORATOR',
  });
  desk.openIssue({ title: 'task: b', author: null });
});
afterAll(() => github.close());

const inRepository = (fields: string) => `{ repository(owner: "team", name: "issues") { ${fields} } }`;

test('a query that GitHub’s schema does not know is refused in GitHub’s words, with HTTP 200 and no data', async () => {
  const reply = await ask(github, inRepository('nmae'));
  expect([reply.status, reply.data]).toEqual([200, undefined]);
  expect(reply.errors).toMatchObject([
    { message: "Field 'nmae' doesn't exist on type 'Repository'", extensions: { code: 'undefinedField' } },
  ]);
  const argument = await ask(github, inRepository('issues(frist: 1) { totalCount }'));
  expect(argument.errors?.[0]?.message).toBe("Field 'issues' doesn't accept argument 'frist'");
  const broken = await ask(github, '{ viewer { login ');
  expect(broken.errors?.[0]?.message).toContain('Parse error');
  const variable = await ask(github, 'query ($name: String!) { repository(owner: "team", name: $name) { id } }', {});
  expect(variable.errors?.[0]?.message).toContain('$name');
});

test('a field that is valid but not modelled is refused by name, even where nothing would have been asked of it', async () => {
  const reply = await ask(
    github,
    inRepository(
      'issues(first: 1, labels: ["nobody"]) { nodes { milestone { title } assignees(first: 1) { totalCount } } }',
    ),
  );
  expect(reply.errors?.map(({ type, message }) => [type, message])).toContainEqual([
    'FAKE_GITHUB_NOT_MODELLED',
    'The fake GitHub does not model Issue.milestone. Add it under tests/fake-github/graphql/resolvers, or ask for less.',
  ]);
  const argument = await ask(
    github,
    inRepository(`
      labels(first: 1, after: null) { totalCount }
      issue(number: 1) { comments(first: 1, orderBy: { field: UPDATED_AT, direction: ASC }) { totalCount } }`),
  );
  expect(argument.errors?.map(({ message }) => message)).toEqual([expect.stringContaining('Issue.comments(orderBy:)')]);
  const filter = await ask(github, inRepository('issues(first: 1, filterBy: { assignee: "mira" }) { totalCount }'));
  expect(filter.errors?.[0]?.message).toContain('IssueFilters.assignee');
});

test('what cannot be found is null beside an error of type NOT_FOUND', async () => {
  const reply = await ask<{ repository: null }>(github, '{ repository(owner: "team", name: "nothing") { id } }');
  expect(reply.data).toEqual({ repository: null });
  expect(reply.errors).toMatchObject([
    {
      type: 'NOT_FOUND',
      path: ['repository'],
      message: "Could not resolve to a Repository with the name 'team/nothing'.",
    },
  ]);
  const issue = await ask(github, inRepository('issue(number: 99) { id }'));
  expect(issue.errors).toMatchObject([
    {
      type: 'NOT_FOUND',
      path: ['repository', 'issue'],
      message: 'Could not resolve to an Issue with the number of 99.',
    },
  ]);
});

test('a connection wants first or last, at most a hundred, and a query at most 500,000 nodes', async () => {
  const type = async (query: string) => (await ask(github, query)).errors?.[0]?.type;
  expect(await type(inRepository('issues { nodes { id } }'))).toBe('MISSING_PAGINATION_BOUNDARIES');
  expect(await type(inRepository('issues(first: 101) { nodes { id } }'))).toBe('EXCESSIVE_PAGINATION');
  expect(await type(inRepository('issues(first: 1, last: 1) { nodes { id } }'))).toBe('INVALID_PAGINATION_BOUNDARIES');
  expect(
    await type(
      inRepository(
        'issues(first: 100) { nodes { labels(first: 100) { nodes { issues(first: 100) { nodes { id } } } } } }',
      ),
    ),
  ).toBe('MAX_NODE_LIMIT_EXCEEDED');
  expect(await type(inRepository('issues { totalCount }'))).toBeUndefined();
});

test('nodes and points are counted as GitHub’s documentation counts them', async () => {
  type Limit = { rateLimit: { cost: number; nodeCount: number; remaining: number; used: number; limit: number } };
  const query = `
    query ($size: Int = 50) {
      viewer { login }
      repository(owner: "team", name: "issues") { issues(first: 100) { nodes { ...Parts } } }
      rateLimit { cost nodeCount limit remaining used resetAt }
    }
    fragment Parts on Issue {
      comments(first: $size) { nodes { id } }
      labels(first: 60) @include(if: false) { totalCount }
    }`;
  const { data, headers } = await ask<Limit>(github, query);
  // One connection of issues, a hundred of comments: 101 points by hundreds is 1.
  expect(data.rateLimit).toMatchObject({ cost: 1, nodeCount: 100 + 100 * 50 });
  expect(data.rateLimit.remaining).toBe(data.rateLimit.limit - data.rateLimit.used);
  expect(headers.get('x-ratelimit-remaining')).toBe(String(data.rateLimit.remaining));
  expect(headers.get('x-ratelimit-resource')).toBe('graphql');
});

test('an issue tells its author, association, labels and history; a deleted author is null', async () => {
  const { data } = await ask<{ repository: { issues: { nodes: unknown[] } } }>(
    github,
    inRepository(`
      issues(first: 5) {
        nodes {
          number title body state
          author { login __typename }
          authorAssociation
          labels(first: 5) { totalCount nodes { name } }
          timelineItems(first: 5, itemTypes: [LABELED_EVENT]) {
            nodes { __typename ... on LabeledEvent { label { name } actor { login } } }
          }
        }
      }`),
  );
  expect(data.repository.issues.nodes).toEqual([
    {
      number: 1,
      title: 'task: a',
      body: '',
      state: 'OPEN',
      author: { login: 'mira', __typename: 'User' },
      authorAssociation: 'COLLABORATOR',
      labels: { totalCount: 1, nodes: [{ name: 'record:task' }] },
      timelineItems: {
        nodes: [{ __typename: 'LabeledEvent', label: { name: 'record:task' }, actor: { login: 'mira' } }],
      },
    },
    expect.objectContaining({ number: 2, author: null, authorAssociation: 'NONE' }),
  ]);
});

test('a global id leads back to its node, and a hundred of them may be asked at once', async () => {
  const { id } = { id: github.world.repository('team/issues').issue(1).nodeId };
  const { data, errors } = await ask<{ nodes: unknown[] }>(
    github,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { number } } }',
    { ids: [id, 'I_nothing'] },
  );
  expect(data.nodes).toEqual([{ number: 1 }, null]);
  expect(errors).toMatchObject([{ type: 'NOT_FOUND', path: ['nodes', 1] }]);
  expect(
    (
      await ask(github, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: Array.from({ length: 101 }, () => id),
      })
    ).errors?.[0]?.type,
  ).toBe('ARGUMENT_LIMIT');
});

test('the points of an hour run out', async () => {
  const poor = github.addToken({ kind: 'integration' });
  const desk = github.world.addRepository('team/open');
  seedIssues(github.world, desk, 1);
  const before = await ask<{ rateLimit: { limit: number } }>(github, '{ rateLimit { limit } }', {}, poor);
  expect(before.data.rateLimit.limit).toBe(1000);
  github.limiter.leave(
    { value: poor, login: 'x', kind: 'integration', permissions: {}, repositories: 'all' },
    'graphql',
    0,
  );
  const after = await ask(github, '{ viewer { login } }', {}, poor);
  expect([after.status, after.errors?.[0]?.type, after.headers.get('x-ratelimit-remaining')]).toEqual([
    200,
    'RATE_LIMIT',
    '0',
  ]);
});
