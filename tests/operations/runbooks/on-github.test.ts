/** The runbooks as they are run: over GraphQL and REST of the fake GitHub, on the engine of people's machines. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Json } from '../../../operations/engine/engine.ts';
import { decideGate } from '../../../operations/runbooks/decide-gate.ts';
import { startRunbook } from '../../../operations/runbooks/start-runbook.ts';
import { watchGates } from '../../../operations/runbooks/watch-gates.ts';
import { at } from '../github/set-up.ts';
import { type GitHubDesk, gitHubDesk } from './github-desk.ts';
import { type NpmRegistry, npmRegistry } from './npm-registry.ts';

let registry: NpmRegistry;
beforeAll(async () => {
  registry = await npmRegistry({ 'tiny-thing': { '1.0.0': {}, '1.0.1': {} } });
  for (const [name, value] of Object.entries(registry.variables)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.close();
});

const begin = async ({ desk }: GitHubDesk, name: string, input: Json) =>
  (await startRunbook(desk, name, input, { requestedBy: await desk.forge.viewer() })).id;

/** What stands in the branch of a pull request. */
const textIn = async ({ desk, place }: GitHubDesk, number: number, path: string) =>
  (await desk.forge.texts(at, await place.desk.pulls.head(number), [path])).get(path);

it('a spec is one pull request of four files, gates turn by checks, and run twice it is found again', async () => {
  const github = await gitHubDesk({
    'CONTRIBUTING.md': '# Contributing\n\n- Tests should run without a network.\n',
    'package.json': '{ "scripts": { "test": "vitest" } }',
    'spec/older/constitution.md': '# Older\n\n- Every price must be shown with its currency.\n',
    'src/index.ts': 'export {};\n',
  });
  const input = { title: 'generate spec for payment processing' };
  const id = await begin(github, 'spec', input);
  const run = await github.reached(id, 'awaiting_ci');
  expect(run.outcome).toMatchObject({
    pullRequest: { number: 1, url: 'https://github.com/team/app/pull/1' },
    artifacts: [{ title: 'Pull Request' }, { title: 'GitHub Actions' }],
  });
  expect(await github.gates(id)).toEqual({ 'CI: Tests': 'pending', 'CI: Lint': 'pending' });
  expect(await textIn(github, 1, 'spec/payment-processing/constitution.md')).toContain('without a network');
  expect(await textIn(github, 1, 'spec/payment-processing/constitution.md')).toContain(
    '`spec/older/constitution.md:3`',
  );
  expect(await textIn(github, 1, 'spec/payment-processing/plan.md')).toContain('`src/`');
  await github.check(1, 'test', 'success');
  await watchGates(github.desk);
  expect(await github.gates(id)).toEqual({ 'CI: Tests': 'pass', 'CI: Lint': 'pending' });

  const second = await begin(github, 'spec', input);
  await github.reached(second, 'awaiting_ci');
  expect(await github.lines(second)).toContain('PR found again: https://github.com/team/app/pull/1');
  expect(github.place.desk.repository.pullRequests).toHaveLength(1);

  await github.check(1, 'lint', 'success');
  await watchGates(github.desk);
  await github.reached(id, 'done');
  await github.reached(second, 'done');
});

it('an incident finds ten entries and a cause, and is done when checks and people agree', async () => {
  const github = await gitHubDesk({ 'services/auth/config.json': '{ "refreshSkewSeconds": 0 }\n' });
  github.place.desk.associate('grace', 'MEMBER');
  const logs = join(mkdtempSync(join(tmpdir(), 'log-')), 'auth.log');
  const line = (n: number) => `2026-11-26T10:00:0${n}Z ERROR TokenExpiredError: jwt expired for session s_${n}4711`;
  writeFileSync(logs, Array.from({ length: 10 }, (_, n) => line(n)).join('\n'));
  const id = await begin(github, 'incident', { title: 'fix error in auth service', logs });
  await github.reached(id, 'awaiting_ci');
  const lines = await github.lines(id);
  expect(lines).toContain('Found 10 error entries');
  expect(lines.find((text) => text.startsWith('Root cause: Token expiration (10 of 10'))).toBeDefined();
  expect(await textIn(github, 1, 'services/auth/config.json')).toBe('{ "refreshSkewSeconds": 60 }\n');
  expect(github.place.desk.pulls.get(1).isDraft).toBe(true);
  await github.check(1, 'test', 'success');
  await github.check(1, 'security', 'success');
  const decision = { runId: id, decision: 'approved', reason: 'Looked at the line', person: 'grace' } as const;
  expect(await decideGate(github.desk, { ...decision, gate: 'Manual Approval' })).toEqual({ noted: true });
  expect(await github.gates(id)).toMatchObject({ 'Manual Approval': 'pass', 'Security Review': 'pending' });
  expect(await decideGate(github.desk, { ...decision, gate: 'Security Review' })).toEqual({ noted: true });
  await github.reached(id, 'done');

  const second = await begin(github, 'incident', { title: 'fix error in auth service', logs });
  await github.reached(second, 'awaiting_ci');
  expect(github.place.desk.repository.pullRequests).toHaveLength(1);
});

it('a dependency moves in manifest and lockfile, a check that fails ends the run, and run twice it is one pull request', async () => {
  const manifest = { name: 'app', version: '1.0.0', dependencies: { 'tiny-thing': '^1.0.0' } };
  const before = { version: '1.0.0', integrity: 'sha512-AAAA' };
  const packages = { '': manifest, 'node_modules/tiny-thing': before };
  const locked = { ...manifest, dependencies: undefined, lockfileVersion: 3, requires: true, packages };
  const github = await gitHubDesk({
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'package-lock.json': `${JSON.stringify(locked, null, 2)}\n`,
  });
  const input = { name: 'tiny-thing', to: '1.0.1', cve: 'CVE-2026-1234' };
  const id = await begin(github, 'dependency', input);
  await github.reached(id, 'awaiting_ci');
  const pull = github.place.desk.pulls.get(1);
  expect(pull).toMatchObject({ title: 'chore: update tiny-thing to 1.0.1', isDraft: false });
  expect(pull.body).toContain('Automated security patch.\nCVE: CVE-2026-1234');
  expect(await textIn(github, 1, 'package.json')).toContain('"tiny-thing": "^1.0.1"');
  const lock = JSON.parse((await textIn(github, 1, 'package-lock.json')) ?? '');
  expect(lock.packages['node_modules/tiny-thing']).toMatchObject({ version: '1.0.1' });
  expect(await github.gates(id)).toEqual({ 'CI: Tests': 'pending', 'CI: Security Scan': 'pending' });

  const second = await begin(github, 'dependency', input);
  await github.reached(second, 'awaiting_ci');
  expect(github.place.desk.repository.pullRequests).toHaveLength(1);

  await github.check(1, 'test', 'success');
  await github.check(1, 'security', 'failure');
  await watchGates(github.desk);
  expect(await github.reached(id, 'failed')).toMatchObject({ reason: '"CI: Security Scan" did not pass.' });
});
