import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk } from '../../fake-github/index.ts';
import { runCommand, type Told } from './run-command.ts';

let fake: FakeGitHub;
let desk: RepositoryDesk;
let folder: string;
beforeEach(async () => {
  fake = await createFakeGitHub();
  desk = fake.world.addRepository('team/app');
  desk.associate('ledgerline-tester', 'MEMBER');
  desk.associate('grace', 'MEMBER');
  await desk.commit({
    files: { 'README.md': '# App\n', 'services/auth/config.json': '{ "refreshSkewSeconds": 0 }\n' },
  });
  folder = mkdtempSync(join(tmpdir(), 'ledgerline-commands-'));
});
afterEach(async () => {
  expect(fake.merges).toEqual([]);
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

const here = ['--repository', 'team/app'];
const run = (words: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Told> =>
  runCommand(fake, join(folder, 'operations.db'), words, variables);
const check = async (name: string) => desk.check({ headSha: await desk.pulls.head(1), name, conclusion: 'success' });

it('a dry run prints the difference for programs and the log for people, and changes nothing', async () => {
  const { code, out, said } = await run(['runbook', 'spec', 'payment processing', ...here, '--dry-run']);
  expect(code).toBe(0);
  expect(out).toContain('+++ b/spec/payment-processing/prd.md\n@@ -0,0 +1,');
  expect(said).toContain('Dry run: nothing was changed. Otherwise a pull request would be opened.');
  expect(desk.repository.pullRequests).toEqual([]);
  expect(await desk.repository.git.head('ledgerline/spec/payment-processing')).toBeNull();
});

it('--wait stays until the gates have passed', async () => {
  const waiting = run(['runbook', 'spec', 'payment processing', ...here, '--wait', '--json']);
  while (desk.repository.pullRequests.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  await check('test');
  await check('lint');
  const { code, out } = await waiting;
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    ...{ state: 'done', workflow: 'spec', requestedBy: 'ledgerline-tester' },
    gates: [{ state: 'pass' }, { state: 'pass' }],
  });
});

it('without it the command ends, and "watch" goes on once checks have completed', async () => {
  const { code, said } = await run(['runbook', 'spec', 'payment processing', ...here]);
  expect(code).toBe(0);
  expect(said).toContain('Pull Request: https://github.com/team/app/pull/1');
  expect(said).toContain('CI: Tests: pending');
  expect(said).toMatch(/The run \S+ goes on in the control room, or with: npx ledgerline runbook watch/);
  expect((await run(['runbook', 'watch'])).said).toMatch(/awaiting_ci {7}Spec: payment processing/);
  await check('test');
  await check('lint');
  expect((await run(['runbook', 'watch'])).said).toMatch(/done {14}Spec: payment processing/);
});

it('somebody else approves or rejects, with a reason; who asked may not', async () => {
  const logs = join(folder, 'auth.log');
  writeFileSync(logs, '2026-11-26T10:00:00Z ERROR TokenExpiredError: jwt expired\n');
  const asked = await run([
    'runbook',
    'incident',
    'auth service',
    '--logs',
    logs,
    '--environment',
    'production',
    ...here,
    '--json',
  ]);
  const { id, state } = JSON.parse(asked.out) as { id: string; state: string };
  expect(state).toBe('awaiting_approval');
  expect(desk.repository.pullRequests).toEqual([]);
  const reason = ['--reason', 'Read the line, it is right'];
  const own = await run(['runbook', 'approve', id, ...reason]);
  expect(own).toMatchObject({
    code: 1,
    said: expect.stringContaining('ledgerline-tester asked for this run, so somebody else'),
  });
  const grace = { GITHUB_TOKEN: fake.addToken({ login: 'grace' }) };
  expect(await run(['runbook', 'approve', id, ...reason], grace)).toMatchObject({
    code: 0,
    said: expect.stringContaining('Manual Approval: approved by grace.'),
  });
  await run(['runbook', 'watch']);
  await run(['runbook', 'watch']);
  expect(desk.repository.pullRequests).toHaveLength(1);
  const rejected = await run(
    ['runbook', 'reject', id, '--gate', 'Security Review', '--reason', 'That is the wrong file'],
    grace,
  );
  expect(rejected).toMatchObject({ code: 0, said: expect.stringContaining('Security Review: rejected by grace.') });
  expect((await run(['runbook', 'watch'])).said).toMatch(/failed {12}Incident: auth service/);
});

it.each([
  [['runbook'], 'The command "runbook" needs another word.'],
  [['runbook', 'merge'], 'There is no command "runbook merge".'],
  [['runbook', 'spec'], '"runbook spec" needs 1 more word'],
  [['runbook', 'spec', 'x', '--hurry'], '--hurry'],
  [['runbook', 'spec', 'ab', ...here], 'The runbook "spec" takes something else: title:'],
  [['runbook', 'spec', 'payment', '--repository', 'nonsense'], '"nonsense" is no repository.'],
  [['runbook', 'spec', 'payment', '--repository', 'team/gone'], 'team/gone'],
  [['runbook', 'incident', 'auth service', ...here], '--logs'],
  [['runbook', 'incident', 'auth', '--logs', 'x', '--environment', 'moon', ...here], 'environment:'],
  [['runbook', 'dependency', 'left-pad', ...here], '--to'],
  [['runbook', 'dependency', '../x', '--to', '1.0.0', ...here], 'name: should be the name of a package.'],
  [['runbook', 'dependency', 'x', '--to', '$(x)', ...here], 'to: should be a version, such as 1.2.3.'],
  [['runbook', 'approve'], '"runbook approve" needs 1 more word'],
  [['runbook', 'approve', 'nothing'], '--reason'],
])('%j ends with a plain sentence', async (words, sentence) => {
  const { code, out, said } = await run(words);
  expect(said).toContain(sentence);
  expect(said).not.toMatch(/\n\s+at |Error:|ZodError/);
  expect(out).toBe('');
  expect(code).toBe(words.includes('team/gone') ? 1 : 2);
});

it('a run that is not there, and no token, are said in words', async () => {
  expect(await run(['runbook', 'approve', 'nothing', '--reason', 'It is right'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no run nothing.'),
  });
  const { code, said } = await run(['runbook', 'spec', 'payment', ...here], { GITHUB_TOKEN: '' });
  expect(code).toBe(2);
  expect(said).toContain('GITHUB_TOKEN');
});
