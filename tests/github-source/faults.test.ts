/** What GitHub may do to a reader: either everything is read, or one readable error says why not. Nothing in between. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { GitHubError } from '../../src/github/explain.ts';
import { fault, seedIssues } from '../fake-github/index.ts';
import { createSource, dataHub, numbers, recordData, type Source, taskFiles, type Wish } from './set-up.ts';

const afterFirstPage = ({ graphql }: { graphql: { variables: Record<string, unknown> } | null }) =>
  graphql?.variables['after'] != null;

/** 120 issues and 3 files: two pages, and one batch of blobs. */
async function filled(): Promise<Source> {
  const source = await createSource();
  seedIssues(source.world, source.issues, 120);
  await source.hub.commit({ files: taskFiles(3, 1001) });
  return source;
}

const everything = 123;

/** The error of a read; a read that succeeds fails the test. */
async function refused(source: Source, wish: Wish = {}): Promise<{ message: string; hint: string }> {
  const error = await source.read({ hub: dataHub, ...wish }).then(
    () => expect.fail('It was read.'),
    (thrown: GitHubError) => thrown,
  );
  expect(error.message).not.toContain('\n');
  expect(`${error.message} ${error.hint}`).not.toContain(source.github.token);
  return error;
}

describe('what passes is waited out, and everything is read', () => {
  const passing = {
    'HTTP 502': fault.http(502),
    'HTTP 504 in JSON': fault.http(504, 'json'),
    'HTTP 500': fault.http(500),
    'a query that ran into a time limit': fault.somethingWentWrong(),
    'a connection that is reset': fault.reset(),
    'an answer that breaks off': fault.truncated(),
    'no answer at all': fault.hang(),
    'the hourly limit as 403': fault.primaryLimit(),
    'the hourly limit as RATE_LIMITED': fault.graphqlLimit('RATE_LIMITED'),
    'the hourly limit as RATE_LIMIT': fault.graphqlLimit('RATE_LIMIT'),
    'a secondary limit as 403': fault.secondaryLimit(403),
    'a secondary limit as 429': fault.secondaryLimit(429),
    'a secondary limit without a time': fault.secondaryLimit(403, null),
    'a page where JSON belongs': fault.says('<!doctype html><h1>Unicorn</h1>', 'text/html'),
    'JSON that breaks off': fault.says('{"data":{"repository":{"issues":{"nodes":[{"num'),
    'an empty answer': fault.says(''),
    'an answer without a question': fault.says('{}'),
    'data that is null': fault.says('{"data":null}'),
    'data without anything': fault.says('{"data":{}}'),
    'JSON that is null': fault.says('null'),
    'errors that are none': fault.says('{"errors":"no"}'),
    'a limit of nodes': fault.partial('Issue.body', 5, 'RESOURCE_LIMITS_EXCEEDED'),
    'a repository that is null': fault.at(['repository'], null),
  };
  test.each(Object.keys(passing) as (keyof typeof passing)[])('%s', async (name) => {
    const source = await filled();
    source.github.faults.next('Issues', passing[name]);
    source.github.faults.next(afterFirstPage, passing[name]);
    source.github.faults.next('Blobs', passing[name]);
    const hub = await source.read({ hub: dataHub, patience: 0.4 });
    expect(numbers(hub)).toHaveLength(everything);
  });

  test('a cursor that GitHub calls invalid: the listing begins again, once', async () => {
    const source = await filled();
    source.github.faults.next('Issues', fault.invalidCursor());
    expect(numbers(await source.read())).toHaveLength(120);
    source.github.faults.times(2, 'Issues', fault.invalidCursor());
    expect(await refused(source, { cacheFolder: `${source.cacheFolder}/other` })).toMatchObject({
      message: expect.stringContaining('valid cursor'),
    });
  });

  test('a limit under /api/graphql, as GitHub Enterprise has it', async () => {
    const source = await filled();
    source.github.faults.next('Issues', fault.graphqlLimit('RATE_LIMITED'));
    const graphqlUrl = `${source.github.url}/api/graphql`;
    expect(numbers(await source.read({ graphqlUrl }))).toHaveLength(120);
  });

  test('every wait is told before it begins', async () => {
    const source = await filled();
    const told: [string, number][] = [];
    source.github.faults.next('Issues', fault.graphqlLimit('RATE_LIMIT', 7));
    source.github.faults.next('Issues', fault.secondaryLimit(429, 5));
    await source.read({ observer: { waiting: (reason, seconds) => told.push([reason, seconds]) } });
    expect(told).toEqual([
      ['its rate limit', expect.toSatisfy((seconds: number) => seconds >= 7 && seconds <= 9)],
      ['a limit on bursts', 5],
    ]);
  });
});

describe('what stays ends the read with one sentence and what to do', () => {
  test.each([
    ['HTTP 401', fault.http(401), /does not accept the token/, /GITHUB_TOKEN/],
    ['HTTP 404', fault.http(404), /There is no team\/issues-db/, /LEDGERLINE_ISSUES_DB/],
    [
      'HTTP 403',
      fault.http(403),
      /may not read team\/issues-db/,
      /"Issues: read".*Personal access tokens.*permissions:/s,
    ],
    ['HTTP 502', fault.http(502), /could not be reached.*502/, /githubstatus/],
    ['a reset connection', fault.reset(), /could not be reached/, /network/],
    ['no answer', fault.hang(), /could not be reached/, /network/],
    ['half an answer', fault.truncated(), /could not be reached/, /network/],
    ['the hourly limit', fault.primaryLimit(3000), /rate limit is used up/, /again after \d\d:\d\d:\d\d UTC/],
    ['RATE_LIMITED', fault.graphqlLimit('RATE_LIMITED', 3000), /rate limit is used up/, /again/],
    ['RATE_LIMIT', fault.graphqlLimit('RATE_LIMIT', 3000), /rate limit is used up/, /again after/],
    ['a secondary limit', fault.secondaryLimit(429, 3000), /rate limit is used up/, /again/],
    ['a secondary limit that never ends', fault.secondaryLimit(403, 1), /rate limit is used up/, /again/],
    [
      'data with errors',
      fault.partial('Issue.body', 5, 'SERVICE_UNAVAILABLE'),
      /only in part/,
      /Nothing was published/,
    ],
    [
      'data without an issue',
      fault.nullNodes(3),
      /"Issues" only in part: "repository\.\w+\.nodes\.3" is null/,
      /again/,
    ],
  ] as const)('%s', async (_, spoilt, message, hint) => {
    const source = await filled();
    source.github.faults.always('Issues', spoilt);
    const error = await refused(source, { patience: 0.15 });
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(source.github.requests.length).toBeLessThan(20);
    source.github.faults.clear();
    expect(numbers(await source.read({ hub: dataHub }))).toHaveLength(everything);
  });

  test('waits are bounded over all, not each alone', async () => {
    const source = await filled();
    source.github.faults.always('Issues', fault.secondaryLimit(403, 40));
    const told: number[] = [];
    await refused(source, { longestWait: 100, observer: { waiting: (_, seconds) => told.push(seconds) } });
    expect(told).toEqual([40, 40]);
    source.github.faults.clear();
  });

  test('a cursor that does not move', async () => {
    const source = await filled();
    source.github.faults.always('Issues', fault.stuckCursor());
    expect((await refused(source)).message).toBe('The list of issues does not move on.');
    source.github.faults.clear();
  });

  test('a cursor that never ends, in the list of issues and in that of their numbers', async () => {
    const source = await filled();
    source.github.faults.always('Issues', fault.endlessCursor());
    expect((await refused(source)).message).toMatch(/does not end: GitHub counts 120 of them, and page 7 is not/);
    source.github.faults.clear();
    await source.read();
    source.issues.delete(3);
    source.github.faults.always('IssueNumbers', fault.endlessCursor());
    expect((await refused(source)).message).toMatch(/does not end: GitHub counts 119/);
    expect(source.github.requests.length).toBeLessThan(30);
    source.github.faults.clear();
  });

  test('a list that is shorter than its count is read again, and then explained', async () => {
    const source = await filled();
    source.github.faults.next('Issues', fault.endsEarly());
    source.github.faults.next('IssueNumbers', fault.endsEarly());
    expect(numbers(await source.read())).toHaveLength(120);
    source.github.faults.always('Issues', fault.endsEarly());
    source.github.faults.always('IssueNumbers', fault.endsEarly());
    const error = await refused(source, { cacheFolder: `${source.cacheFolder}/other` });
    expect(error.message).toBe('GitHub counts 120 issues of team/issues-db, but gives 100 of them.');
    source.github.faults.clear();
  });

  test.each([
    ['Issues', ['repository', 'issues']],
    ['Issues', ['repository', 'issues', 'nodes']],
    ['Issues', ['repository', 'issues', 'pageInfo']],
    ['Issues', ['repository', 'issues', 'nodes', 7, 'labels']],
    ['Issues', ['repository', 'issues', 'nodes', 7, 'labels', 'nodes']],
    ['Issues', ['repository', 'issues', 'nodes', 7, 'labels', 'nodes', 0]],
    ['Issues', ['repository', 'issues', 'nodes', 7, 'timelineItems']],
    ['Issues', ['repository', 'all']],
    ['Issues', ['repository', 'all', 'totalCount']],
    ['Folders', ['repository', 'root', 'entries']],
    ['Folders', ['repository', 'f0', 'entries']],
    ['Blobs', ['repository', 'b1']],
  ])('what is null in %s at %j is asked for again, and then explained', async (operation, place) => {
    const source = await filled();
    source.github.faults.next(operation, fault.at(place, null));
    expect(numbers(await source.read({ hub: dataHub }))).toHaveLength(everything);
    source.github.faults.always(operation, fault.at(place, null));
    const error = await refused(source, { cacheFolder: `${source.cacheFolder}/other` });
    expect(error.message).toBe(`GitHub answered "${operation}" only in part: "${place.join('.')}" is null.`);
    source.github.faults.clear();
  });

  test('null where labels were known before is no sign that everything was relabeled', async () => {
    const source = await filled();
    await source.read();
    source.github.faults.next('Issues', fault.at(['repository', 'labels'], null));
    expect(numbers(await source.read({ hub: dataHub }))).toHaveLength(everything);
    expect(source.github.requests.slice(-2).map(({ operation }) => operation)).not.toContain('IssueNumbers');
  });

  test('a missing permission is named, for issues and for files', async () => {
    const source = await createSource();
    for (const name of ['team/private-issues', 'team/private-hub'])
      await source.world.addRepository(name, { visibility: 'PRIVATE' }).commit({ files: taskFiles(1) });
    const blind = source.github.addToken({ permissions: { contents: 'read' } });
    const deaf = source.github.addToken({ permissions: { issues: 'read' } });
    const stranger = source.github.addToken({ repositories: [] });
    const ask = (token: string) => refused(source, { token, hub: './none', issuesDb: 'team/private-issues' });
    expect((await ask(blind)).hint).toContain('"Issues: read"');
    expect((await refused(source, { token: deaf, hub: 'team/private-hub' })).hint).toContain('"Contents: read"');
    expect((await ask(stranger)).message).toContain('There is no team/private-issues');
  });

  test('a repository named without a token, and how to get one', async () => {
    const source = await createSource();
    for (const wish of [{ hub: './none' }, { hub: dataHub, issuesDb: undefined }])
      expect(await refused(source, { ...wish, token: undefined })).toMatchObject({
        message: expect.stringMatching(/^Reading team\/[\w-]+ needs a token/),
        hint: expect.stringContaining('gh auth token'),
      });
    expect(source.github.requests).toEqual([]);
  });

  test('a repository whose issues are switched off is not one without issues', async () => {
    const source = await filled();
    await source.read();
    source.issues.repository.hasIssuesEnabled = false;
    expect((await refused(source)).message).toBe('Issues are switched off in team/issues-db.');
  });

  test('a listing that has lost issues which still exist is not believed', async () => {
    const source = await filled();
    await source.read();
    const { issues } = source.issues.repository;
    const all = new Map(issues);
    const lose = fault.meanwhile(() => issues.clear());
    const find = fault.meanwhile(() => {
      for (const [number, issue] of all) issues.set(number, issue);
    });
    for (const [name, what] of [
      ['Issues', lose],
      ['IssuesByNumber', find],
    ] as const)
      source.github.faults.next(name, what);
    source.issues.repository.version++;
    expect(await refused(source)).toMatchObject({
      message: expect.stringContaining('no longer lists 120 of 120'),
      hint: expect.stringContaining('--accept-shrink'),
    });
  });

  test('an address where something else answers', async () => {
    const source = await filled();
    const server = createServer((_, response) => void response.end('<h1>Welcome</h1>')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const graphqlUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    expect(await refused(source, { graphqlUrl })).toMatchObject({
      message: 'What answered is not the API of GitHub: it gave a page.',
      hint: expect.stringContaining('GITHUB_GRAPHQL_URL'),
    });
    server.close();
  });

  test('a file that REST refuses, with the permission that REST names', async () => {
    const source = await createSource();
    await source.hub.commit({ files: { 'data/tasks/1.json': `"${'x'.repeat(600_000)}"` } });
    source.github.faults.next('rest', fault.http(403));
    expect((await refused(source)).hint).toContain('"Contents: read"');
    source.github.faults.next('rest', fault.http(502));
    expect(numbers(await source.read({ hub: dataHub }))).toEqual([1]);
  });

  test('an address where no GitHub answers', async () => {
    const source = await filled();
    const error = await refused(source, { graphqlUrl: 'http://127.0.0.1:9/graphql' });
    expect(error.message).toMatch(/could not be reached/);
  });
});

describe('files', () => {
  test('a text too long for GraphQL is read whole; a binary and a wrong file are told, and the others stay', async () => {
    const source = await createSource();
    const long = JSON.stringify({
      id: 5,
      title: 'task: long',
      state: 'OPEN',
      labels: ['record:task'],
      rawBody: 'ä'.repeat(400_000),
    });
    await source.hub.commit({
      files: {
        ...taskFiles(2),
        'data/tasks/5.json': long,
        'data/tasks/6.json': Buffer.from([0, 1, 2, 255]),
        'data/tasks/7.json': '{"id": 7,',
        'data/tasks/8.yaml': 'a: [1',
        'data/tasks/9.yaml': '\uFEFFid: 9\ntitle: "task: yaml"\n',
      },
    });
    const hub = await source.read({ hub: dataHub, issuesDb: undefined });
    expect(numbers(hub)).toEqual([1, 2, 5, 6, 7, 8, 9]);
    expect(String(recordData(hub, 5)['rawBody'])).toHaveLength(400_000);
    expect(recordData(hub, 9)).toMatchObject({ title: 'task: yaml' });
    const unreadable = hub.candidates.flatMap(({ id, unreadable: words }) => (words ? [[id, words.what]] : []));
    expect(unreadable).toEqual([
      [6, 'is no text in UTF-8'],
      [7, 'is not valid JSON: it breaks off at its end (line 1, column 10)'],
      [8, expect.stringMatching(/^is not valid YAML: .* \(line 1, column \d+\)$/)],
    ]);
  });

  test.each([
    ['a missing branch', `${dataHub}@nowhere`, /no branch, tag or commit "nowhere"/],
    ['a missing folder', `${dataHub}/nowhere`, /no folder "nowhere\/data"|no folder "nowhere"/],
    ['a missing repository', 'team/nowhere', /There is no team\/nowhere/],
  ])('%s is an error and no empty data-hub', async (_, hub, message) => {
    const source = await filled();
    expect((await refused(source, { hub, issuesDb: undefined })).message).toMatch(message);
  });

  test.each([
    [
      'the folder below',
      `${dataHub}/data`,
      /"team\/data-hub\/data" has no folder "data", but "tasks": name the folder/,
    ],
    ['a folder of records', `${dataHub}/data/tasks`, /has no folder "data", but "1001.json"/],
    ['another project', 'team/code', /"team\/code" has no folder "data", so it is no data-hub/],
  ])('a data-hub that is one level off is no empty data-hub: %s', async (_, hub, message) => {
    const source = await filled();
    await source.world.addRepository('team/code').commit({ files: { 'src/a.ts': '', 'README.md': '' } });
    for (const issues of [undefined, 'team/issues-db'])
      expect((await refused(source, { hub, issuesDb: issues })).message).toMatch(message);
  });

  test('an empty repository is an error and no empty data-hub', async () => {
    const source = await createSource();
    expect((await refused(source)).message).toMatch(/no commit yet/);
  });

  test('a commit that is pushed while its files are read does not mix with them', async () => {
    const source = await filled();
    source.github.faults.next(
      'Folders',
      fault.meanwhile(() => void source.hub.commit({ files: taskFiles(5, 2001) })),
    );
    expect(numbers(await source.read({ hub: dataHub, issuesDb: undefined }))).toEqual([1001, 1002, 1003]);
  });
});
