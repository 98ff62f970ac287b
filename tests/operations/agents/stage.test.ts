/** THE STAGE OF THE LOOP: what it lists, in which order, what goes together, and what waits and why. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Coder } from '../../../operations/agents/adapters/coder.ts';
import { none } from '../../../operations/agents/adapters/none.ts';
import type { AgentPolicy } from '../../../operations/agents/seed/agent-policy.ts';
import { policyIn } from '../../../operations/agents/seed/policy-in.ts';
import { agentsStage } from '../../../operations/agents/stage/agents-stage.ts';
import { together } from '../../../operations/agents/stage/pick.ts';
import { planOf } from '../../../operations/agents/stage/plan.ts';
import { agentsStatus, statusLines } from '../../../operations/agents/tasks/agents-status.ts';
import { wantScan } from '../../../operations/agents/tasks/scans.ts';
import { type AgentDesk, agentDesk, code, scripted } from './agent-desk.ts';
import { patchOf, seedText, type Wanted } from './repository.ts';

const policy = (seed: Wanted): AgentPolicy => {
  const found = policyIn(seedText(seed));
  if ('refused' in found) throw new Error(found.refused);
  return found;
};
const at = (desk: AgentDesk) => ({
  ...{ desk, folder: desk.folder, sha: desk.sha, keep: desk.folder, runId: 'stage' },
  ...{ signal: new AbortController().signal, say: async () => undefined },
});
const keys = async (desk: AgentDesk) => (await agentsStage.waiting(at(desk))).map(({ key }) => key);
const mended = { 'src/add.ts': '/** Adds two. */\nexport const add = (a: number, b: number): number => b + a;\n' };

/** Lets the clock go on until something has come to its end. */
async function turningUntil<T>(desk: AgentDesk, what: Promise<T>): Promise<T> {
  let isOver = false;
  const over = what.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await desk.settle();
    await pause(20);
  }
  return over;
}

test('regressions come first, then bugs, then features, and what needs triage is not begun', async () => {
  const desk = await agentDesk(none);
  await desk.task('f', { priority: 'feature' });
  await desk.task('t', { type: 'NEEDS_TRIAGE' });
  await desk.task('n', { type: 'NEEDS_TRIAGE', scopePaths: ['src/add.ts'], priority: 'feature' });
  await desk.task('b');
  await desk.task('r', { priority: 'regression' });
  expect(await keys(desk)).toEqual(['task:r', 'task:b', 'task:f', 'task:n']);
  const plan = await planOf(desk, 'octo/shop', policy({}));
  expect(plan.next.map(({ id }) => id)).toEqual(['r']);
  expect(plan.waits.find(({ id }) => id === 't')?.why).toContain('It needs triage');
  expect(plan.waits.find(({ id }) => id === 'b')?.why).toBe('Another task works on the same files.');
});

test('in phase 0 nothing is begun, and what is open is shown all the same', async () => {
  const desk = await agentDesk(none, { phase: 0 });
  await desk.task('b');
  expect(await keys(desk)).toEqual([]);
  const status = await agentsStatus(desk, 'octo/shop', policy({ phase: 0 }));
  expect(statusLines(status).join('\n')).toContain('Phase 0, seed ');
  expect(status.open).toHaveLength(1);
});

test('without a seed, and with one that has a mistake, nothing is begun', async () => {
  for (const seed of ['version: 1\n', 'nonsense: [']) {
    const desk = await agentDesk(none, {}, { files: { ...code, 'seed.yaml': seed } });
    await desk.task('b');
    expect(await keys(desk)).toEqual([]);
  }
});

test('from phase 3 on tasks are worked on together, never two that may touch one file, and never more than it may be', async () => {
  const desk = await agentDesk(none, { phase: 3 });
  for (const [id, path] of Object.entries({ a: 'src/a/**', b: 'src/a/x.ts', c: 'src/c.ts', d: 'src/d.ts' }))
    await desk.task(id, { scopePaths: [path] });
  const open = await desk.store.agentTasks.list({ limit: 9 });
  const [first] = open;
  if (!first) throw new Error('There are tasks.');
  const ids = (seed: Wanted) => together(first, open, policy(seed), 'command').map(({ id }) => id);
  expect(ids({ phase: 3, budgets: { parallel_tasks: 3 } })).toEqual(['a', 'c', 'd']);
  expect(ids({ phase: 3, budgets: { parallel_tasks: 2 } })).toEqual(['a', 'c']);
  expect(ids({ phase: 2, budgets: { parallel_tasks: 3 } })).toEqual(['a']);
});

test('two that touch different files are both proposed by working on the first, and the second is found done', async () => {
  const coder = (folder: string): Coder => {
    const patches = {
      'src/add.ts': patchOf(folder, mended),
      'src/sub.ts': patchOf(folder, {
        'src/sub.ts': '/** Takes one away. */\nexport const sub = (a: number, b: number): number => -b + a;\n',
      }),
    };
    return {
      name: 'command',
      write: async ({ scopePaths: [path] }) => ({ patch: patches[path as 'src/add.ts'], intents: [], tokens: 0 }),
    };
  };
  const desk = await agentDesk(coder, { phase: 3 });
  await desk.task('a', { scopePaths: ['src/add.ts'] });
  await desk.task('b', { scopePaths: ['src/sub.ts'] });
  const [first, second] = await agentsStage.waiting(at(desk));
  const running = agentsStage.run(at(desk), first ?? { key: '', title: '' });
  expect(await turningUntil(desk, running)).toMatchObject({ done: expect.stringContaining('Pull request #') });
  expect(await agentsStage.run(at(desk), second ?? { key: '', title: '' })).toMatchObject({
    ...{ done: expect.stringContaining('Pull request #') },
  });
  expect(desk.forge.pulls()).toHaveLength(2);
});

test('an agent that is interrupted leaves the task to go on later, and one whose run was given up is failed', async () => {
  const desk = await agentDesk((folder) => scripted(new Error('away'), patchOf(folder, mended)));
  await desk.task('a');
  const stop = new AbortController();
  const running = agentsStage.run({ ...at(desk), signal: stop.signal }, { key: 'task:a', title: '' });
  await desk.engine.settled();
  stop.abort();
  expect(await running).toMatchObject({ waits: expect.any(String) });
  const [run] = await desk.engine.list({ workflow: 'agent' });
  await desk.engine.cancel(run?.id ?? '');
  expect(await agentsStage.run(at(desk), { key: 'task:a', title: '' })).toEqual({ skipped: 'Its run was cancelled.' });
  expect(await desk.store.agentTasks.get('a')).toMatchObject({ status: 'failed' });
});

test('one that waits for tomorrow, or for whoever cannot be reached, holds up nobody, and no other is begun meanwhile', async () => {
  const away = await agentDesk(scripted(new Error('The model cannot be asked.')));
  await away.task('a');
  expect(await agentsStage.run(at(away), { key: 'task:a', title: '' })).toEqual({
    waits: 'The model cannot be asked.',
  });
  const desk = await agentDesk((folder) => scripted(patchOf(folder, mended)), {
    budgets: { pull_requests_per_day: 1 },
  });
  await desk.task('a');
  await desk.run('a');
  await desk.task('b', { scopePaths: ['src/add.ts'] });
  await desk.task('c', { scopePaths: ['src/sub.ts'] });
  const waits = 'It is ready, and waits until tomorrow: agents open 1 pull request a day here.';
  for (const _ of [1, 2]) expect(await agentsStage.run(at(desk), { key: 'task:b', title: '' })).toEqual({ waits });
  const others = 'Agents work on 1 task at once here.';
  expect(await agentsStage.run(at(desk), { key: 'task:c', title: '' })).toEqual({ waits: others });
  expect((await planOf(desk, 'octo/shop', policy({}))).waits).toMatchObject([{ id: 'c', why: others }]);
});

test('a look at the code notes tasks once, keeps what was measured, and is not wanted again', async () => {
  const files = { ...code, 'src/todo.ts': '// TODO: read tabs\nexport const x = 1;\n' };
  const desk = await agentDesk(none, {}, { files });
  await wantScan(desk, 'octo/shop', 'schedule:1');
  const [scan] = await agentsStage.waiting(at(desk));
  expect(scan?.key).toBe(`scan:octo/shop:${desk.sha}:schedule:1`);
  expect(await agentsStage.run(at(desk), scan ?? { key: '', title: '' })).toEqual({ done: 'Noted 1 task.' });
  expect((await keys(desk)).filter((key) => key.startsWith('scan:'))).toEqual([]);
  expect(await agentsStage.run(at(desk), scan ?? { key: '', title: '' })).toEqual({
    done: 'Nothing new is to be done.',
  });
  expect(await desk.store.agentTasks.list({ limit: 9 })).toMatchObject([
    { cause: expect.stringMatching(/^todo:src\/todo\.ts:/), createdBy: 'system' },
  ]);
  expect(await keys(desk)).toEqual([]);
  const waits = expect.stringContaining('it waits until "operations.agents.coder" is set');
  expect((await planOf(desk, 'octo/shop', policy({}))).waits).toMatchObject([{ why: waits }]);
  const writes = { ...desk, config: { ...desk.config, agents: { ...desk.config.agents, coder: 'command' as const } } };
  expect(await keys(writes)).toEqual([expect.stringMatching(/^task:/)]);
  expect((await desk.store.metrics.get('octo/shop', desk.sha))?.data).toMatchObject({ functions: 2 });
});

test('two loops that work on one task at once are one run and one pull request', async () => {
  const desk = await agentDesk((folder) => scripted(patchOf(folder, mended)));
  await desk.task('a');
  const one = { key: 'task:a', title: '' };
  const both = Promise.all([agentsStage.run(at(desk), one), agentsStage.run(at(desk), one)]);
  expect(await turningUntil(desk, both)).toEqual(
    [1, 2].map(() => ({ done: expect.stringContaining('Pull request #1') })),
  );
  expect(await desk.engine.list({ workflow: 'agent' })).toHaveLength(1);
  expect(desk.forge.pulls()).toHaveLength(1);
});
