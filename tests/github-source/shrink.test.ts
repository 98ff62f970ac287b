/** The real command, when records vanish from a GitHub that answers without any fault: the site stays as it was. */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { seedIssues } from '../fake-github/index.ts';
import { hubFolder } from '../site/build-variant.ts';
import { runBuild } from './run-build.ts';
import { createSource, issuesDb, type Source } from './set-up.ts';

const without = { LEDGERLINE_DATA_HUB: './no-folder' };

const environment = ({ github, cacheFolder }: Source) => ({
  GITHUB_TOKEN: github.token,
  GITHUB_GRAPHQL_URL: github.graphqlUrl,
  GITHUB_API_URL: github.apiUrl,
  LEDGERLINE_ISSUES_DB: issuesDb,
  LEDGERLINE_CACHE: cacheFolder,
  ...without,
});

test('a renamed label empties no site, and what is meant to go goes once it is named', async () => {
  rmSync('.cache/test-sites/github/shrink', { recursive: true, force: true });
  const source = await createSource();
  const { world, issues } = source;
  seedIssues(world, issues, 12);
  const env = environment(source);
  const good = await runBuild(env, 'shrink');
  expect([good.status, good.stderr]).toEqual([0, expect.stringContaining('Built')]);

  // A look at the folder alone, on one's own machine, is compared with nothing and remembered by nothing.
  const hub = hubFolder({ 'data/tasks/1.json': { id: 1, title: 'task: one', summary: 'one' } });
  const look = await runBuild({ ...env, LEDGERLINE_ISSUES_DB: 'none', LEDGERLINE_DATA_HUB: hub }, 'shrink');
  expect([look.status, look.files.has('tasks/2/index.html')]).toEqual([0, false]);

  issues.changeLabel('record:task', { name: 'chores' });
  // The cache of what was read may be gone; what was published is remembered beside it.
  rmSync(`${source.cacheFolder}/private`, { recursive: true });
  const refused = await runBuild(env, 'shrink');
  expect([refused.status, refused.stderr]).toEqual([
    2,
    expect.stringMatching(/tasks: 12 when it was last built, 0 now\n.*record:task(.*\n)*.*--accept-shrink tasks/),
  ]);
  expect(refused.files).toEqual(look.files);

  issues.changeLabel('chores', { name: 'record:task' });
  for (let number = 1; number <= 4; number++) issues.delete(number);
  const accepted = await runBuild(env, 'shrink', ['--accept-shrink', 'tasks']);
  expect([accepted.status, accepted.files.has('tasks/1/index.html')]).toEqual([0, false]);
});

test('with nothing remembered, the published site is what a build is compared with', async () => {
  const source = await createSource();
  seedIssues(source.world, source.issues, 3);
  const collections = { tasks: { type: 'task', total: 40 } };
  const server = createServer((_, response) => void response.end(JSON.stringify({ collections })));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const SITE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const refused = await runBuild({ ...environment(source), SITE_URL }, 'cold');
  expect([refused.status, refused.stderr]).toEqual([
    2,
    expect.stringContaining('tasks: 40 on the published site, 3 now'),
  ]);
  await new Promise((closed) => server.close(closed));
});
