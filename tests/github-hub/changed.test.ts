/** Whether to rebuild: the digest of data as it is now, in a folder and on GitHub, against what a served site says of itself. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { publishedState } from '../../src/build/published/published-state.ts';
import { dataState } from '../../src/data-hub/data-state.ts';
import { folderDigest } from '../../src/data-hub/folder-digest.ts';
import { readFolder } from '../../src/data-hub/read-folder.ts';
import { readSources } from '../../src/data-hub/read-sources.ts';
import { fullName } from '../../src/settings/repository.ts';
import { settings } from '../../src/settings/settings.ts';
import { createHubWorld, temporary } from './set-up.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A site whose index is what `index` gives, as text. */
async function served(index: () => { status?: number; body: string }) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status = 200, body } = index();
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { siteUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function changed(env: Readonly<Record<string, string>>, ...args: string[]) {
  const child = spawn(process.execPath, ['scripts/ledgerline.mjs', 'changed', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LEDGERLINE_ISSUES_DB: 'none', ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, stdout, stderr };
}

const task = (id: number, more = {}) => JSON.stringify({ id, title: `task: ${id}`, summary: 'x', ...more });

test('a folder has the digest that git gives to it, whatever lies in it', async () => {
  await createHubWorld();
  const folder = temporary();
  for (const [path, content] of Object.entries({
    'data/tasks/1.json': task(1),
    'data/tasks/10.json': task(10),
    'data/tasks.json': '{}',
    'data/tasks-old/é.md': 'x',
    'data/run.sh': '#!/bin/sh\n',
  })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  mkdirSync(join(folder, 'data/empty'));
  chmodSync(join(folder, 'data/run.sh'), 0o755);
  symlinkSync('tasks.json', join(folder, 'data/link'));
  const git = (...words: string[]) => spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' }).stdout.trim();
  git('init', '--quiet');
  git('add', '--all');
  expect(folderDigest(join(folder, 'data'))).toBe(git('rev-parse', `${git('write-tree')}:data`));
  expect(folderDigest(join(folder, 'nowhere'))).toBe(folderDigest(join(folder, 'data/empty')));
});

test('one request tells the digest of a repository, which is that of the same files in a folder, and of what a build reads', async () => {
  const { target, hub, github } = await createHubWorld();
  await hub.commit({ files: { 'data/tasks/1.json': task(1) }, message: 'Records' });
  github.requests.length = 0;
  const state = await dataState(target());
  expect(github.requests.map(({ operation }) => operation)).toEqual(['DataState']);
  expect(state.commit).toBe(await hub.repository.git.head('main'));
  expect(state.committedAt).toBeGreaterThan(0);
  const folder = temporary();
  mkdirSync(join(folder, 'data/tasks'), { recursive: true });
  writeFileSync(join(folder, 'data/.gitkeep'), '');
  writeFileSync(join(folder, 'data/tasks/1.json'), task(1));
  expect((await readFolder(folder, recordTypes)).digest).toBe(state.digest);
  const source = { ...target(), issuesDb: undefined, serverUrl: 'https://github.com' };
  expect(await readSources(source)).toMatchObject({ digest: state.digest, commit: state.commit });

  await hub.commit({ files: { 'data/tasks/1.json': task(1, { runs: [2] }) }, message: 'Derived keys alone' });
  expect((await dataState(target())).digest).not.toBe(state.digest);
  await hub.commit({
    files: { 'data/tasks/1.json': task(1), 'README.md': 'New.' },
    message: 'Back, and something else',
  });
  expect((await dataState(target())).digest).toBe(state.digest);
});

test('a site that holds an issue which the data-hub does not have is built from more than the digest tells', async () => {
  const { target, issues } = await createHubWorld();
  const source = { ...target(), issuesDb: { owner: 'team', name: 'issues-db' }, serverUrl: 'https://github.com' };
  expect((await readSources(source)).digest).toMatch(/^[0-9a-f]{40}$/);
  issues.openIssue({ title: 'task: new', body: '### Summary\n\nNew', labels: ['record:task'] });
  expect((await readSources(source)).digest).toBeUndefined();
});

test('the command compares a folder with a served site: skip with 3, rebuild with 0, and the outputs of a step', async () => {
  await createHubWorld();
  const folder = temporary();
  cpSync('tests/data-hubs/one-error', folder, { recursive: true });
  let body = '';
  let status = 200;
  const { siteUrl, asked } = await served(() => ({ body, status }));
  const env = { LEDGERLINE_DATA_HUB: folder, SITE_URL: siteUrl, BASE_PATH: '/records' };
  body = JSON.stringify({ dataDigest: folderDigest(join(folder, 'data')), commit: null });
  expect(await changed(env)).toMatchObject({ status: 3, stdout: '', stderr: 'Skip: The data is what is published.\n' });
  expect(asked).toEqual([expect.stringMatching(/^\/records\/api\/index\.json\?fresh=\d+$/)]);

  writeFileSync(join(folder, 'data/new.md'), 'x');
  const outputs = join(temporary(), 'outputs');
  const json = await changed({ ...env, GITHUB_OUTPUT: outputs }, '--json');
  expect(readFileSync(outputs, 'utf8')).toBe('rebuild=true\nreason=The data differs from what is published.\n');
  expect(json).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(json.stdout)).toMatchObject({ rebuild: true, reason: 'The data differs from what is published.' });

  const why = async () => (await changed(env)).stderr.trim();
  body = '<html>Sign in</html>';
  expect(await why()).toBe(
    'Rebuild: What is published is not known: the site does not say which data it was built from.',
  );
  status = 404;
  expect(await why()).toBe('Rebuild: What is published is not known: the site answers HTTP 404.');
});

test('an answer without an end is read for some megabytes, and what is published is not known then', async () => {
  let sent = 0;
  const server = createServer((_, response) => {
    const part = Buffer.alloc(64_000, 'x');
    const go = () => {
      while (!response.destroyed && sent < 500_000_000) {
        sent += part.length;
        if (!response.write(part)) return void response.once('drain', go);
      }
      response.end();
    };
    go();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await publishedState({ siteUrl, basePath: '/' }, 0)).toEqual({
    unknown: 'what the site answers is no index: it has no end',
  });
  expect(sent).toBeLessThan(50_000_000);
});

test('another repository that builds the site is told the digest and the commit; this one is not, and no skip tells anybody', async () => {
  const { target, github, hub } = await createHubWorld();
  const { project } = settings();
  if (project === undefined) throw new Error('The configuration of the tests names no repository.');
  const name = fullName(project);
  const site = github.world.addRepository(name);
  await hub.commit({ files: { 'data/tasks/1.json': task(1, { notes: 'MARKER' }) }, message: 'Records' });
  const { digest, commit } = await dataState(target());
  let body = '{}';
  const { siteUrl } = await served(() => ({ body }));
  const env = {
    LEDGERLINE_DATA_HUB: 'team/data-hub',
    LEDGERLINE_CACHE: temporary(),
    GITHUB_TOKEN: github.token,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_API_URL: github.apiUrl,
    SITE_URL: siteUrl,
  };
  const here = await changed({ ...env, GITHUB_REPOSITORY: name.toUpperCase() }, '--dispatch');
  expect([here.status, site.repository.dispatches]).toEqual([0, []]);
  expect(here.stderr).toContain(`${name} builds the site itself, so nothing was sent.`);
  const there = await changed({ ...env, GITHUB_REPOSITORY: 'team/data-hub' }, '--dispatch');
  expect(there.stderr).toContain(`${name} was told: data-changed.`);
  expect(site.repository.dispatches).toMatchObject([{ eventType: 'data-changed', payload: { digest, commit } }]);
  expect(JSON.stringify(site.repository.dispatches)).not.toContain('MARKER');
  body = JSON.stringify({ dataDigest: digest, commit });
  expect(await changed({ ...env, GITHUB_REPOSITORY: 'team/data-hub' }, '--dispatch')).toMatchObject({ status: 3 });
  expect(site.repository.dispatches).toHaveLength(1);
});
