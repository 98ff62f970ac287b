// biome-ignore-all lint/style/noRestrictedImports: what the product sees of GitHub it sees through Octokit.
import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createFakeGitHub, type FakeGitHub, fault, seedIssues } from '../index.ts';

let github: FakeGitHub;
const waits: number[] = [];
beforeAll(async () => {
  github = await createFakeGitHub({ wait: async (milliseconds) => void waits.push(milliseconds) });
  const desk = github.world.addRepository('team/issues');
  seedIssues(github.world, desk, 30);
  await desk.commit({ files: { 'a.txt': 'a' } });
});
afterAll(() => github.close());
beforeEach(() => {
  github.requests.length = 0;
});
afterEach(() => {
  // A fault that met no request means the test did not do what it says.
  expect(github.faults.waiting).toEqual([]);
});

const octokit = () => new Octokit({ auth: github.token, baseUrl: github.apiUrl, log: silent });
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const list = `
  query List($after: String) {
    repository(owner: "team", name: "issues") {
      issues(first: 10, after: $after) {
        nodes { number comments(first: 1) { totalCount } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }`;
interface Listed {
  readonly repository: {
    readonly issues: {
      readonly nodes: ({ number: number } | null)[];
      readonly pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  };
}
const graphql = (variables: Record<string, unknown> = {}) => octokit().graphql<Listed>(list, variables);
const getIssue = () =>
  octokit().request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    owner: 'team',
    repo: 'issues',
    issue_number: 1,
  });

/** What Octokit throws, as plain data. */
interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly status?: number;
  readonly response?: { readonly headers: Readonly<Record<string, string>>; readonly data: unknown };
  readonly errors?: readonly {
    readonly type?: string;
    readonly code?: string;
    readonly message: string;
    readonly path?: readonly unknown[];
  }[];
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
const thrown = async (promise: Promise<unknown>): Promise<Thrown> =>
  promise.then(
    () => expect.fail('Nothing was thrown.'),
    (error: Thrown) => error,
  );

test.each([
  [401, 'Bad credentials'],
  [403, 'Resource not accessible by integration'],
  [404, 'Not Found'],
] as const)('HTTP %s says "%s" in JSON, to REST and GraphQL alike', async (status, text) => {
  github.faults.times(2, 'any', fault.http(status));
  for (const error of [await thrown(getIssue()), await thrown(graphql())])
    expect([error.name, error.status, error.message]).toEqual(['HttpError', status, expect.stringContaining(text)]);
});

test.each([500, 502, 503, 504] as const)('HTTP %s comes as a page of HTML, or as JSON', async (status) => {
  github.faults.next('graphql', fault.http(status));
  const page = await thrown(graphql());
  expect([page.status, page.response?.headers['content-type'], page.response?.data]).toEqual([
    status,
    'text/html; charset=utf-8',
    expect.stringContaining('<!DOCTYPE html>'),
  ]);
  github.faults.next('rest', fault.http(status, 'json'));
  expect((await thrown(getIssue())).message).toBe('Server Error');
});

test('a query that ran into a time limit says so with HTTP 200, or with 502', async () => {
  github.faults.next('graphql', fault.somethingWentWrong());
  const error = await thrown(graphql());
  expect([error.name, error.errors?.[0]?.message]).toEqual([
    'GraphqlResponseError',
    expect.stringMatching(/^Something went wrong while executing your query\. .*include `[0-9A-F:]+`/),
  ]);
  github.faults.next('graphql', fault.somethingWentWrong(502));
  expect((await thrown(graphql())).status).toBe(502);
});

test('the primary limit is 403 with nothing remaining and the second it ends', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') });
  github.faults.next('rest', fault.primaryLimit(5));
  const error = await thrown(getIssue()).finally(() => vi.useRealTimers());
  expect([error.status, error.message]).toEqual([403, expect.stringContaining('API rate limit exceeded for user ID')]);
  expect(error.response?.headers['x-ratelimit-remaining']).toBe('0');
  const reset = Number(error.response?.headers['x-ratelimit-reset']);
  expect(new Date(reset * 1000).toISOString()).toBe('2026-01-01T00:00:05.000Z');
});

test.each(['RATE_LIMITED', 'RATE_LIMIT'] as const)(
  'GraphQL tells the primary limit with HTTP 200 and the type %s',
  async (type) => {
    github.faults.next('graphql', fault.graphqlLimit(type));
    const error = await thrown(graphql());
    expect([error.name, error.errors?.[0]?.type, error.headers?.['x-ratelimit-remaining']]).toEqual([
      'GraphqlResponseError',
      type,
      '0',
    ]);
  },
);

test.each([403, 429] as const)('the secondary limit is %s with retry-after', async (status) => {
  github.faults.next('graphql', fault.secondaryLimit(status, 7));
  const error = await thrown(graphql());
  expect([error.status, error.message, error.response?.headers['retry-after']]).toEqual([
    status,
    expect.stringContaining('secondary rate limit'),
    '7',
  ]);
});

test('a connection that is reset, and a body that ends half-way, are no answer at all', async () => {
  github.faults.next('graphql', fault.reset());
  expect((await thrown(graphql())).status).toBe(500);
  github.faults.next('graphql', fault.truncated());
  await expect(
    fetch(github.graphqlUrl, {
      method: 'POST',
      headers: { authorization: `bearer ${github.token}` },
      body: JSON.stringify({ query: list }),
    }).then((response) => response.text()),
  ).rejects.toThrow('terminated');
  expect(github.requests.map(({ status }) => status)).toEqual([0, 200]);
});

test('a hang never answers, until the client loses patience', async () => {
  github.faults.next('graphql', fault.hang());
  await expect(octokit().graphql(list, { request: { signal: AbortSignal.timeout(100) } })).rejects.toThrow(
    /abort|timeout/i,
  );
});

test('a slow answer is late and right', async () => {
  github.faults.next('graphql', fault.slow(120));
  expect((await graphql()).repository.issues.nodes).toHaveLength(10);
  expect(waits).toEqual([120]);
});

test('partial data carries what there is and an error with the path of what is missing', async () => {
  github.faults.next('List', fault.partial('Issue.comments', 3, 'RESOURCE_LIMITS_EXCEEDED'));
  const error = await thrown(graphql());
  expect(error.errors?.[0]).toMatchObject({
    type: 'RESOURCE_LIMITS_EXCEEDED',
    path: ['repository', 'issues', 'nodes', 2, 'comments'],
    message: 'Resource limits for this query exceeded.',
  });
  expect((error.data as Listed).repository.issues.nodes.map((node) => node?.number ?? null)).toEqual([
    1,
    2,
    ...Array.from({ length: 8 }, () => null),
  ]);
});

test('nodes may be null without an error', async () => {
  github.faults.next('graphql', fault.nullNodes(0, 2));
  expect((await graphql()).repository.issues.nodes.slice(0, 3)).toEqual([
    null,
    expect.objectContaining({ number: 2 }),
    null,
  ]);
});

test('a cursor stands still and promises more; only a request with a cursor meets it', async () => {
  github.faults.next('graphql', fault.stuckCursor());
  const first = (await graphql()).repository.issues.pageInfo;
  const second = (await graphql({ after: first.endCursor })).repository.issues.pageInfo;
  expect(second).toEqual({ endCursor: first.endCursor, hasNextPage: true });
});

test('a cursor that was good becomes invalid', async () => {
  github.faults.next('graphql', fault.invalidCursor());
  const { endCursor } = (await graphql()).repository.issues.pageInfo;
  const error = await thrown(graphql({ after: endCursor }));
  expect(error.errors).toMatchObject([
    {
      type: 'INVALID_CURSOR_ARGUMENTS',
      path: ['repository', 'issues'],
      message: `\`${endCursor}\` does not appear to be a valid cursor.`,
    },
  ]);
});

test('a lost reply: the write has happened and nobody says so', async () => {
  const { dispatches } = github.world.repository('team/issues').repository;
  github.faults.next('write', fault.lostReply());
  await thrown(
    octokit().request('POST /repos/{owner}/{repo}/dispatches', {
      owner: 'team',
      repo: 'issues',
      event_type: 'issue',
      client_payload: { number: 1 },
    }),
  );
  expect(dispatches).toEqual([
    { kind: 'repository_dispatch', eventType: 'issue', payload: { number: 1 }, by: 'ledgerline-tester' },
  ]);
});

test('the world may change while a question is on its way', async () => {
  const desk = github.world.repository('team/issues');
  github.faults.next(
    'List',
    fault.meanwhile(() => desk.delete(5)),
  );
  expect((await graphql()).repository.issues.nodes.map((node) => node?.number)).not.toContain(5);
});

test('faults meet the requests they name, in the order they were set, and the log tells which was which', async () => {
  github.faults.times(2, 'List', fault.http(502));
  github.faults.next('issues/get', fault.http(404));
  await thrown(graphql());
  await thrown(graphql());
  await graphql();
  await thrown(getIssue());
  expect(github.requests.map(({ operation, status, fault: name, cost }) => [operation, status, name, cost])).toEqual([
    ['List', 502, 'HTTP 502', 0],
    ['List', 502, 'HTTP 502', 0],
    ['List', 200, null, 1],
    ['issues/get', 404, 'HTTP 404', 0],
  ]);
});

test('Octokit’s retry plugin takes them for the real thing and recovers', async () => {
  const Retrying = Octokit.plugin(retry);
  const client = new Retrying({
    auth: github.token,
    baseUrl: github.apiUrl,
    log: silent,
    retry: { retryAfterBaseValue: 1 },
  });
  for (const spoilt of [fault.http(502), fault.http(504), fault.somethingWentWrong(), fault.reset()]) {
    github.faults.next('graphql', spoilt);
    expect((await client.graphql<Listed>(list)).repository.issues.nodes).toHaveLength(10);
  }
  expect(github.requests).toHaveLength(8);
});

test('Octokit’s throttling plugin knows the limits by kind and waits as told', async () => {
  const seen: string[] = [];
  const Throttled = Octokit.plugin(throttling);
  const note = (kind: string) => (seconds: number) => {
    seen.push(`${kind} ${seconds}`);
    return true;
  };
  const client = new Throttled({
    auth: github.token,
    baseUrl: github.apiUrl,
    log: silent,
    throttle: {
      onRateLimit: note('primary'),
      onSecondaryRateLimit: note('secondary'),
      // Left to itself the plugin sends one GraphQL request a second.
      write: new Bottleneck.Group({ minTime: 0 }),
      retryAfterBaseValue: 1,
      fallbackSecondaryRateRetryAfter: 1,
    },
  });
  for (const spoilt of [
    fault.graphqlLimit('RATE_LIMITED'),
    fault.secondaryLimit(403, 2),
    fault.secondaryLimit(429, 3),
    fault.primaryLimit(),
  ]) {
    github.faults.next('graphql', spoilt);
    await client.graphql(list);
  }
  expect(seen.map((line) => line.split(' ')[0])).toEqual(['primary', 'secondary', 'secondary', 'primary']);
  expect(seen.slice(1, 3)).toEqual(['secondary 2', 'secondary 3']);
});
