import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideGate } from '../../../operations/runbooks/decide-gate.ts';
import { startRunbook } from '../../../operations/runbooks/start-runbook.ts';
import { memoryActions } from '../memory-actions.ts';
import { type MemoryDesk, memoryDesk } from '../memory-desk.ts';

let site: Server;
let status = 200;
beforeAll(async () => {
  site = createServer((_, answer) => answer.writeHead(status).end());
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});
afterAll(() => site.close());

const at = { owner: 'octo', name: 'shop' };

const deskOf = async (inputs: readonly string[] = ['version']) => {
  status = 200;
  const actions = memoryActions({ 'deploy.yml': inputs });
  await actions.dispatch(at, '1', 'main', {});
  actions.finish('success');
  const healthcheck = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  return memoryDesk({ 'README.md': '# Shop\n' }, { actions, config: { deploy: { healthcheck } } });
};

const begin = async (desk: MemoryDesk, environment: string) => {
  const { id } = await startRunbook(desk, 'deploy', { environment }, { requestedBy: 'ada' });
  await desk.engine.settled();
  return id;
};

const turn = async (desk: MemoryDesk, times: number) => {
  for (let time = 0; time < times; time += 1) {
    desk.clock.advance(10_000);
    await desk.engine.settled();
  }
};

it('deploys, waits without working, checks, and is done with a link and both gates', async () => {
  const desk = await deskOf();
  const id = await begin(desk, 'staging');
  expect(desk.actions.started).toHaveLength(2);
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'awaiting_ci' });
  desk.actions.finish('success');
  await turn(desk, 1);
  const run = await desk.store.runs.get(id);
  expect(run).toMatchObject({ state: 'done', outcome: { artifacts: [{ title: 'GitHub Actions' }] } });
  expect(await desk.gates(id)).toEqual({ Deployment: 'pass', 'Health Check': 'pass' });
});

it('starts nothing in production before somebody else has approved it', async () => {
  const desk = await deskOf();
  const id = await begin(desk, 'production');
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'awaiting_approval', risk: { level: 'high' } });
  expect(desk.actions.started).toHaveLength(1);
  const decision = { runId: id, gate: 'Manual Approval', decision: 'approved', reason: 'The freeze is over' } as const;
  expect(await decideGate(desk, { ...decision, person: 'grace' })).toEqual({ noted: true });
  await desk.engine.settled();
  expect(desk.actions.started).toHaveLength(2);
});

it('goes back to the version that worked where the site does not answer afterwards', async () => {
  const desk = await deskOf();
  const id = await begin(desk, 'staging');
  status = 500;
  desk.actions.finish('success');
  await turn(desk, 7);
  expect(desk.actions.started.at(-1)).toEqual({ file: 'deploy.yml', inputs: { version: '1'.padStart(40, '0') } });
  status = 200;
  desk.actions.finish('success');
  await turn(desk, 2);
  expect(await desk.store.runs.get(id)).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/Rolled back, and the site answers\.$/),
  });
  expect(await desk.gates(id)).toEqual({ Deployment: 'pass', 'Health Check': 'fail' });
});

it('starts a workflow that does several things by the action, with a word by which the run is found again', async () => {
  const desk = await deskOf(['action', 'environment', 'nonce']);
  await begin(desk, 'staging');
  expect(desk.actions.started.at(-1)?.inputs).toEqual({
    action: 'deploy',
    environment: 'staging',
    nonce: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});

it('says so where there is no way back, and deploys nothing to a site that does not answer', async () => {
  const desk = await deskOf([]);
  const id = await begin(desk, 'staging');
  desk.actions.finish('failure');
  await turn(desk, 1);
  expect(await desk.store.runs.get(id)).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('It was not rolled back'),
  });
  status = 503;
  const second = await begin(desk, 'staging');
  expect(await desk.store.runs.get(second)).toMatchObject({ state: 'failed', phase: 'Preflight' });
});
