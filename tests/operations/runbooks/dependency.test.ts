/** One dependency to another version, by npm itself, with a registry of this machine. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { lockfileFor } from '../../../operations/runbooks/dependency/lockfile.ts';
import { startRunbook } from '../../../operations/runbooks/start-runbook.ts';
import { memoryDesk } from '../memory-desk.ts';
import { type NpmRegistry, npmRegistry } from './npm-registry.ts';

let registry: NpmRegistry;
beforeAll(async () => {
  registry = await npmRegistry({
    'tiny-thing': { '1.0.0': {}, '1.0.1': { 'deep-thing': '^2.0.0' } },
    'deep-thing': { '2.0.0': {} },
    '@team/other': { '3.0.0': {}, '3.1.0': {} },
  });
});
afterAll(() => registry.close());
beforeEach(() => {
  for (const [name, value] of Object.entries(registry.variables)) vi.stubEnv(name, value);
  registry.asked.length = 0;
});
afterEach(() => vi.unstubAllEnvs());

const old = { '@team/other': '^3.0.0', 'tiny-thing': '^1.0.0' };
const next = { ...old, 'tiny-thing': '^1.0.1' };
const written = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const manifest = (dependencies: object) => written({ name: 'app', version: '1.0.0', dependencies });

/** A lockfile; `resolved` says where a package came from. */
const lockfile = (resolved: (name: string, version: string) => object, more: object = {}) => {
  const entry = (name: string, version: string) => ({ version, ...resolved(name, version), integrity: 'sha512-AAAA' });
  return written({
    ...{ name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true },
    packages: {
      '': { name: 'app', version: '1.0.0', dependencies: old },
      'node_modules/@team/other': entry('@team/other', '3.0.0'),
      'node_modules/tiny-thing': entry('tiny-thing', '1.0.0'),
    },
    ...more,
  });
};
const at = (origin: string) => (name: string, version: string) => ({
  resolved: `${origin}/${name}/-/${name.split('/').at(-1)}-${version}.tgz`,
});
const nowhere = () => ({});
const theirs = at('https://packages.example');

const run = async (files: Record<string, string>, input: { name: string; to: string; cve?: string }) => {
  const desk = await memoryDesk(files);
  const { id } = await startRunbook(desk, 'dependency', input, { requestedBy: 'ada' });
  await desk.engine.settled();
  return { desk, ended: await desk.store.runs.get(id) };
};

it('changes one package and what it needs, keeps all else as it stood, and npm ci accepts both files', async () => {
  const before = lockfile(nowhere);
  const lock = await lockfileFor(manifest(next), before);
  expect(Object.keys(JSON.parse(lock))).toEqual(Object.keys(JSON.parse(before)));
  expect(JSON.parse(lock).packages).toMatchObject({
    'node_modules/@team/other': { version: '3.0.0', integrity: 'sha512-AAAA' },
    'node_modules/tiny-thing': { version: '1.0.1', dependencies: { 'deep-thing': '^2.0.0' } },
    'node_modules/deep-thing': { version: '2.0.0' },
  });
  expect(lock).not.toContain('resolved');
  const folder = mkdtempSync(join(tmpdir(), 'ci-'));
  writeFileSync(join(folder, 'package.json'), manifest(next));
  writeFileSync(join(folder, 'package-lock.json'), lock);
  execFileSync('npm', ['ci', '--dry-run', '--no-audit', '--no-fund', '--no-update-notifier'], { cwd: folder });
});

it('asks for nothing but what changes', async () => {
  await lockfileFor(manifest(next), lockfile(nowhere));
  expect(registry.asked.toSorted()).toEqual(['/deep-thing', '/tiny-thing']);
});

it.each([3, 2])(
  'keeps the addresses that a lockfile of version %i had, and adds none of our registry',
  async (lockfileVersion) => {
    const lock = await lockfileFor(manifest(next), lockfile(theirs, { lockfileVersion }));
    expect(lock).toContain('"resolved": "https://packages.example/@team/other/-/other-3.0.0.tgz"');
    expect(lock).not.toContain('127.0.0.1');
    expect(JSON.parse(lock).lockfileVersion).toBe(lockfileVersion);
    const order = [...lock.matchAll(/"(name|version|resolved|integrity)"/g)].map(([, key]) => key);
    expect(order.slice(0, 7)).toEqual(['name', 'version', 'name', 'version', 'version', 'resolved', 'integrity']);
  },
);

it('keeps addresses of our registry where the repository names it itself', async () => {
  const lock = await lockfileFor(manifest(next), lockfile(at(registry.url.replace(/\/$/, ''))));
  expect(JSON.parse(lock).packages['node_modules/tiny-thing'].resolved).toBe(
    `${registry.url}tiny-thing/-/tiny-thing-1.0.1.tgz`,
  );
});

it('a package with a scope moves as well', async () => {
  const files = { 'package.json': manifest(old), 'package-lock.json': lockfile(nowhere) };
  const { desk, ended } = await run(files, { name: '@team/other', to: '3.1.0' });
  expect(ended).toMatchObject({ state: 'awaiting_ci' });
  const [pull] = desk.forge.pulls();
  expect(pull).toMatchObject({ title: 'chore: update @team/other to 3.1.0' });
  const made = desk.forge.filesOf(pull?.branch ?? '');
  expect(made['package.json']).toBe(manifest({ ...old, '@team/other': '^3.1.0' }));
  expect(JSON.parse(String(made['package-lock.json'])).packages['node_modules/@team/other']).toMatchObject({
    version: '3.1.0',
  });
});

/** A program that is called npm, and leaves a note when it is started. */
const otherNpm = (does: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'bin-'));
  const note = join(folder, 'note');
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${does.replace('NOTE', `'${note}'`)}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`);
  return note;
};

it.each([
  '../x',
  '-g',
  '--registry=x',
  'a;b',
  'a b',
  '@team/../x',
  'https://x.example/y.tgz',
  'file:..',
  '@team',
  '',
  '.npmrc',
  'Upper/../x',
])('the name %j is refused in words before npm is started', async (name) => {
  const note = otherNpm('touch NOTE');
  const files = { 'package.json': manifest({ ...old, [name]: '^1.0.0' }), 'package-lock.json': lockfile(nowhere) };
  await expect(run(files, { name, to: '1.0.1' })).rejects.toThrow(
    'The runbook "dependency" takes something else: name: should be the name of a package.',
  );
  expect(existsSync(note)).toBe(false);
});

it.each(['$(x)', 'latest', '^1.0.1', '1.0', 'file:..', '1.0.1; x', '1.0.1-`x`', ''])(
  'the version %j is refused in words before npm is started',
  async (to) => {
    const note = otherNpm('touch NOTE');
    const files = { 'package.json': manifest(old), 'package-lock.json': lockfile(nowhere) };
    await expect(run(files, { name: 'tiny-thing', to })).rejects.toThrow('to: should be a version, such as 1.2.3.');
    expect(existsSync(note)).toBe(false);
  },
);

it('npm is started with no secret of ours', async () => {
  const note = otherNpm('env > NOTE');
  for (const name of ['GITHUB_TOKEN', 'GH_TOKEN', 'AI_API_KEY', 'LEDGERLINE_WEBHOOK_SECRET', 'NODE_OPTIONS'])
    vi.stubEnv(name, name === 'NODE_OPTIONS' ? '--no-warnings' : 'secret-of-ours');
  await lockfileFor(manifest(next), lockfile(nowhere));
  expect(readFileSync(note, 'utf8')).not.toMatch(/secret-of-ours|NODE_OPTIONS/);
});

it.each([
  [
    'a version that is not there',
    { name: 'tiny-thing', to: '1.9.0' },
    'npm cannot update the lockfile: its registry does not have tiny-thing@^1.9.0.',
  ],
  ['a newer one', { name: 'tiny-thing', to: '0.9.0' }, 'tiny-thing is at 1.0.0, which is newer than 0.9.0.'],
  ['the same one', { name: 'tiny-thing', to: '1.0.0' }, 'tiny-thing is at 1.0.0 already.'],
  ['what nobody depends on', { name: 'deep-thing', to: '2.0.0' }, 'deep-thing is no dependency of this repository.'],
])('says why it cannot: %s', async (_, input, reason) => {
  const files = { 'package.json': manifest(old), 'package-lock.json': lockfile(nowhere) };
  expect((await run(files, input)).ended).toMatchObject({ reason });
});

it.each([
  ['pnpm-lock.yaml', '', 'This repository is one of pnpm (pnpm-lock.yaml), and only npm can be updated here.'],
  ['package.json', '{', 'The package.json at the root of the repository is no JSON that can be read.'],
  [
    'package-lock.json',
    '{"dependencies":{}}',
    'The package-lock.json is of npm 6 or older. Renew it with a newer npm first.',
  ],
  [
    'package-lock.json',
    lockfile(nowhere, { packages: { 'node_modules/part': { resolved: 'packages/part', link: true } } }),
    'This repository holds several packages (workspaces, or folders as dependencies), which cannot be updated here. Run npm in it.',
  ],
])('says why it cannot: %s', async (path, text, reason) => {
  const files = { 'package.json': manifest(old), 'package-lock.json': lockfile(nowhere), [path]: text };
  const { desk, ended } = await run(files, { name: 'tiny-thing', to: '1.0.1' });
  expect(ended).toMatchObject({ reason });
  expect(desk.forge.commits).toEqual([]);
});

it('a registry that does not answer is not named', async () => {
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
  vi.stubEnv('npm_config_fetch_retries', '0');
  writeFileSync(registry.variables['npm_config_userconfig'] ?? '', 'fetch-retries=0\n');
  await expect(lockfileFor(manifest(next), lockfile(nowhere))).rejects.toThrow(
    /^npm cannot update the lockfile: its registry does not answer\.$/,
  );
});
