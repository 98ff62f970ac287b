/** The real command against the fake: what it says, what it logs, and that the last good site stays byte for byte. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fault } from '../fake-github/index.ts';
import { type Built, runBuild } from './run-build.ts';
import { createSource, dataHub, issuesDb, type Source, taskFiles } from './set-up.ts';

const apiRecord = ({ files }: Built, number: number) => JSON.parse(files.get(`api/tasks/${number}.json`) ?? 'null');

const environment = ({ github, cacheFolder }: Source) => ({
  GITHUB_TOKEN: github.token,
  GITHUB_GRAPHQL_URL: github.graphqlUrl,
  GITHUB_API_URL: github.apiUrl,
  LEDGERLINE_ISSUES_DB: issuesDb,
  LEDGERLINE_DATA_HUB: dataHub,
  LEDGERLINE_CACHE: cacheFolder,
  LEDGERLINE_REQUEST_LOG: join(cacheFolder, 'requests.jsonl'),
});

test('a site is built from GitHub, stays as it is through every failure, and follows an edited issue', async () => {
  rmSync('.cache/test-sites/github', { recursive: true, force: true });
  const source = await createSource();
  const { github, issues, hub } = source;
  await hub.commit({ files: { ...taskFiles(2, 1001), 'data/tasks/1003.json': '{"id": 1003,' } });
  const labels = ['record:task'];
  issues.openIssue({ title: 'task: first', body: '### Summary\n\nBefore', labels });
  issues.openIssue({
    title: 'task: strange',
    body: '### Summary\n\nSTRANGER-TEXT',
    labels,
    author: 'eve',
    association: 'NONE',
  });
  const env = environment(source);

  const good = await runBuild(env);
  expect([good.status, good.stderr]).toEqual([0, expect.stringMatching(/Asked GitHub 4 times; \d+ points left/)]);
  expect(apiRecord(good, 1).summary).toBe('Before');
  expect([...good.files].filter(([, content]) => content.includes('STRANGER-TEXT'))).toEqual([]);
  expect(good.files.get('health/index.html')).toMatch(/valid JSON/);
  expect(good.files.get('api/health.json')).toMatch(/"reason": ?"approval"/);

  const log = readFileSync(env.LEDGERLINE_REQUEST_LOG, 'utf8');
  const attempts = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(attempts.map(({ operation }) => operation)).toEqual(['Head', 'Folders', 'Blobs', 'Issues']);
  for (const attempt of attempts)
    expect(attempt).toEqual({
      method: 'POST',
      url: github.graphqlUrl,
      operation: expect.any(String),
      cost: expect.any(Number),
      status: 200,
      milliseconds: expect.any(Number),
    });
  expect(`${log}${good.stderr}`).not.toContain(github.token);

  issues.edit(1, { title: 'task: second', body: '### Summary\n\nAfter' });
  issues.label(2, 'approved');
  const faults = [
    [fault.http(401), /^GitHub does not accept the token\.\n/],
    [fault.http(403), /^The token may not read team\/issues-db: .*\n.*"Issues: read"/],
    [fault.graphqlLimit('RATE_LIMIT', 3600), /^GitHub's rate limit is used up: .*\n.*Run this again after/],
    [fault.partial('Issue.title', 1, 'SERVICE_UNAVAILABLE'), /^GitHub answered only in part/],
    [fault.partial('Issue.title', 1), /, even for one issue at a time/],
    [fault.partial('Issue.title', 1, 'RESOURCE_LIMITS_EXCEEDED'), /^GitHub refuses the question as too large/],
  ] as const;
  for (const [spoilt, words] of faults) {
    github.faults.always('Issues', spoilt);
    const failed = await runBuild(env);
    github.faults.clear();
    expect([failed.status, failed.stderr]).toEqual([2, expect.stringMatching(new RegExp(words.source, 'm'))]);
    expect(failed.stderr).not.toMatch(/^\s+at |node:internal|node_modules/m);
    expect(failed.files).toEqual(good.files);
  }
  const nobody = await runBuild({ ...env, GITHUB_TOKEN: undefined });
  expect([nobody.status, nobody.stderr]).toEqual([2, expect.stringMatching(/needs a token.*\n.*gh auth token/)]);
  expect(nobody.files).toEqual(good.files);

  github.faults.next('Head', fault.http(502));
  github.faults.next('Issues', fault.graphqlLimit('RATE_LIMIT', 2));
  const next = await runBuild(env);
  expect(next.stderr).toMatch(/GitHub answered HTTP 502 to Head\n(.*\n)*.*asks to wait for its rate limit: [234] s/);
  expect([next.status, apiRecord(next, 1).summary]).toEqual([0, 'After']);
  expect(next.files.get('tasks/1/index.html')).toContain('After');
  expect(next.files.get('tasks/2/index.html')).toContain('STRANGER-TEXT');
});
