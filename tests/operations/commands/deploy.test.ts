import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk } from '../../fake-github/index.ts';
import { runCommand, type Told } from './run-command.ts';

const workflow = `name: Deploy
on:
  workflow_dispatch:
    inputs:
      environment: { type: string }
      version: { type: string }
jobs: { deploy: { steps: [{ run: ./deploy }] } }
`;

let fake: FakeGitHub;
let desk: RepositoryDesk;
let folder: string;
let site: Server;
let address: string;
let status: number;
let good: string;
beforeEach(async () => {
  fake = await createFakeGitHub();
  fake.world.clock.followMachine();
  desk = fake.world.addRepository('team/app');
  desk.associate('ledgerline-tester', 'MEMBER');
  desk.associate('grace', 'MEMBER');
  good = await desk.commit({ files: { '.github/workflows/deploy.yml': workflow } });
  await desk.runs.dispatch('deploy.yml');
  await fake.world.play(30);
  await desk.commit({ files: { 'index.html': 'newer' } });
  folder = mkdtempSync(join(tmpdir(), 'ledgerline-deploy-'));
  status = 200;
  site = createServer((_, answer) => answer.writeHead(status).end());
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  site.closeAllConnections();
  await Promise.all([fake.close(), new Promise((closed) => site.close(closed))]);
  rmSync(folder, { recursive: true, force: true });
});

const run = (words: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Told> =>
  runCommand(fake, join(folder, 'operations.db'), words, { SITE_URL: address, ...variables });

/** The workflow runs go on as long as a command does. */
const whilePlaying = async (told: Promise<Told>): Promise<Told> => {
  let isOver = false;
  const end = told.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await fake.world.play(10);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return end;
};
const here = ['--repository', 'team/app'];
const inputs = () => desk.repository.ci.runs.map((one) => one.inputs);

it.each([
  [200, 0, 'is healthy (200).'],
  [500, 1, 'is not healthy (500).'],
])('a site that answers %i ends the healthcheck with %i', async (answers, exit, sentence) => {
  status = answers;
  const { code, said } = await run(['healthcheck']);
  expect({ code, said: said.trim() }).toEqual({ code: exit, said: `${address} ${sentence}` });
});

it('nobody at the address is not healthy, for programs as well, and what is no address is refused', async () => {
  const nobody = await run(['healthcheck', '--url', 'http://127.0.0.1:9/', '--json']);
  expect(nobody.code).toBe(1);
  expect(JSON.parse(nobody.out)).toEqual({ address: 'http://127.0.0.1:9/', isHealthy: false, said: 'no connection' });
  const wrong = await run(['healthcheck', '--url', 'file:///etc/passwd']);
  expect(wrong).toMatchObject({ code: 2, said: expect.stringContaining('"file:///etc/passwd" is no address.') });
});

it('a deployment to staging starts the workflow once, follows it, and is done when the site answers', async () => {
  const { code, said, out } = await whilePlaying(run(['deploy', '--environment', 'staging', ...here, '--json']));
  expect(code, said).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    ...{ state: 'done', outcome: { artifacts: [{ title: 'GitHub Actions' }] } },
    gates: expect.arrayContaining([expect.objectContaining({ name: 'Deployment', state: 'pass' })]),
  });
  expect(inputs()).toHaveLength(2);
  expect(inputs().at(-1)).toMatchObject({ environment: 'staging' });
});

it('a deployment to production waits until somebody else has approved it, and "watch" goes on with it', async () => {
  const asked = await run(['deploy', ...here, '--json']);
  const { id, state } = JSON.parse(asked.out) as { id: string; state: string };
  expect(state).toBe('awaiting_approval');
  expect(inputs()).toHaveLength(1);
  const approve = ['runbook', 'approve', id, '--reason', 'The freeze is over'];
  expect(await run(approve)).toMatchObject({ code: 1 });
  const grace = { GITHUB_TOKEN: fake.addToken({ login: 'grace' }) };
  expect(await run(approve, grace)).toMatchObject({ code: 0 });
  await run(['runbook', 'watch']);
  await run(['runbook', 'watch']);
  expect(inputs()).toHaveLength(2);
  expect(inputs().at(-1)).toMatchObject({ environment: 'production' });
});

it('a rollback to staging deploys the version that worked before', async () => {
  const { code, said } = await whilePlaying(run(['rollback', '--environment', 'staging', ...here]));
  expect(code, said).toBe(0);
  expect(inputs().at(-1)).toEqual({ environment: 'staging', version: good });
});

it('a dry run starts nothing, and a site that does not answer is not deployed to', async () => {
  const dry = await run(['deploy', '--environment', 'staging', '--dry-run', ...here]);
  expect(dry).toMatchObject({ code: 0, said: expect.stringContaining('Dry run: nothing was started.') });
  status = 500;
  const broken = await run(['deploy', '--environment', 'staging', ...here]);
  expect(broken).toMatchObject({ code: 1, said: expect.stringContaining('so nothing was deployed') });
  expect(inputs()).toHaveLength(1);
});

it.each([
  [['deploy', '--environment', 'a b', ...here], 'environment: should be the name of an environment.'],
  [['rollback', '--ref', '$(x)', ...here], 'ref: should be a branch, a tag or a commit.'],
  [['deploy', '--now'], '--now'],
  [['rollback', '--repository', '../x'], '"../x" is no repository.'],
])('%j ends with a plain sentence', async (words, sentence) => {
  const { code, said } = await run(words);
  expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining(sentence) });
  expect(said).not.toMatch(/\n\s+at |Error:/);
});
