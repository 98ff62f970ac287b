/** THE GRAPH, WALKED: real patches, real git, the guard as it is, and a pull request at the end or a reason why there is none. */
import { describe, expect, test } from 'vitest';
import type { Coder } from '../../../operations/agents/adapters/coder.ts';
import { none } from '../../../operations/agents/adapters/none.ts';
import { agentDesk, code, scripted } from './agent-desk.ts';
import { patchOf, seedText } from './repository.ts';

const mended = { 'src/add.ts': '/** Adds two. */\nexport const add = (a: number, b: number): number => b + a;\n' };
const useful = (folder: string): Coder => scripted(patchOf(folder, mended));

const bodyOf = (input: unknown): string => (input as { body: string } | undefined)?.body ?? '';

describe('a task whose patch is good', () => {
  test('becomes one pull request that says what it is, and is completed', async () => {
    const desk = await agentDesk(useful);
    await desk.task('t1');
    const run = await desk.run('t1');
    expect(await desk.store.agentTasks.get('t1')).toMatchObject({
      status: 'completed',
      reason: expect.stringContaining('Pull request #1'),
    });
    expect(await desk.walked('t1')).toEqual([
      ...['PLANNING 1: succeeded', 'CODING 1: succeeded', 'ANALYSIS 1: succeeded', 'EVAL 1: skipped'],
      'MERGE_DECISION 1: succeeded',
    ]);
    const [pull] = desk.forge.pulls();
    expect(pull).toMatchObject({ branch: 'agents/mend-t1-t1', title: 'fix: Mend t1' });
    expect(desk.forge.filesOf('agents/mend-t1-t1')).toMatchObject(mended);
    expect(desk.forge.filesOf('agents/mend-t1-t1')['AUTOGEN_LOG.md']).toContain('## t1\n');
    expect(await desk.store.runs.get(run)).toMatchObject({
      kind: 'agent',
      state: 'done',
      outcome: { pullRequest: { number: 1 } },
    });
    const [{ input } = { input: null }] = await desk.store.runs.list({ kind: 'runbook', limit: 5 });
    const body = bodyOf(input);
    for (const words of [
      'Closes #12.',
      'Mend t1',
      'issue:t1',
      'phase 1',
      'Complexity per function',
      'Does what was asked.',
    ])
      expect(body).toContain(words);
    expect(body).not.toContain('Reviewer:');
  });

  test('in phase 2 reviewer and tester say in it what they found, and in phase 4 the maintainer says that it may be merged', async () => {
    const seed = { preApproved: ['src/**'], checks: [{ name: 'test', command: ['true'] }] };
    const bodies: string[] = [];
    for (const phase of [2, 4]) {
      const desk = await agentDesk(useful, { ...seed, phase });
      await desk.task('t1');
      await desk.run('t1');
      const [run] = await desk.store.runs.list({ kind: 'runbook', limit: 5 });
      bodies.push(bodyOf(run?.input));
    }
    expect(bodies[0]).toContain('Tester: test passed.');
    expect(bodies[0]).not.toContain('may be merged');
    expect(bodies[1]).toContain('Maintainer: this may be merged once its gates have passed. A person merges it.');
  });
});

describe('a task that comes to nothing says so', () => {
  test('nobody writes: skipped, and never succeeded', async () => {
    const desk = await agentDesk(none);
    await desk.task('t1');
    const run = await desk.run('t1');
    expect(await desk.walked('t1')).toEqual(['PLANNING 1: succeeded', 'CODING 1: skipped']);
    expect(await desk.store.agentTasks.get('t1')).toMatchObject({
      status: 'skipped',
      reason: expect.stringContaining('Nothing was changed.'),
    });
    expect(await desk.store.runs.get(run)).toMatchObject({ state: 'skipped' });
    expect(desk.forge.pulls()).toEqual([]);
  });

  test('phase 0: only planned', async () => {
    const desk = await agentDesk(useful, { phase: 0 });
    await desk.task('t1');
    await desk.run('t1');
    expect(await desk.store.agentTasks.get('t1')).toMatchObject({
      status: 'skipped',
      reason: expect.stringContaining('Only planned.'),
    });
    expect(desk.forge.pulls()).toEqual([]);
  });

  test('a patch that leaves its fence goes back with what is wrong, and is given up after the last try', async () => {
    const coder: { asked?: ReturnType<typeof scripted>['asked'] } = {};
    const desk = await agentDesk(
      (folder) =>
        Object.assign(
          coder,
          scripted(patchOf(folder, { '.github/workflows/x.yml': 'on: push\n' })),
        ) as unknown as Coder,
      { budgets: { attempts_per_task: 3 } },
    );
    await desk.task('t1');
    await desk.run('t1');
    expect(await desk.walked('t1')).toEqual([
      'PLANNING 1: succeeded',
      ...[1, 2, 3].map((at) => `CODING ${at}: rejected`),
    ]);
    expect(coder.asked?.[0]?.feedback).toEqual([]);
    expect(coder.asked?.[1]?.feedback.join(' ')).toContain('.github/workflows/x.yml');
    const task = await desk.store.agentTasks.get('t1');
    expect(task).toMatchObject({
      status: 'failed',
      attempts: 3,
      reason: expect.stringContaining('Given up. What was tried: CODING 1:'),
    });
    expect(desk.forge.pulls()).toEqual([]);
  });

  test('what is wrong with a whole patch goes back as whole sentences', async () => {
    const two = { ...mended, 'src/sub.ts': 'export const sub = (a: number, b: number): number => -b + a;\n' };
    const coder: { asked?: ReturnType<typeof scripted>['asked'] } = {};
    const other = '--- a/src/none.ts\n+++ b/src/none.ts\n@@ -1 +1 @@\n-a\n+b\n';
    const write = (folder: string) => Object.assign(coder, scripted(patchOf(folder, two), other)) as unknown as Coder;
    const desk = await agentDesk(write, { budgets: { files_per_patch: 1 } });
    await desk.task('t1');
    await desk.run('t1');
    expect(coder.asked?.slice(1).map(({ feedback }) => feedback)).toEqual([
      ['The patch: It touches 2 files; 1 are allowed. (too-much)'],
      ['The patch cannot be applied: src/none.ts: does not exist in index.'],
    ]);
  });

  test('a check that fails goes back with what it printed, and the next try can be good', async () => {
    const checks = [{ name: 'test', command: ['grep', '-q', 'two', 'src/add.ts'] }];
    const desk = await agentDesk(
      (folder) =>
        scripted(patchOf(folder, { 'src/add.ts': `${code['src/add.ts']}// more\n` }), patchOf(folder, mended)),
      { checks },
    );
    await desk.task('t1');
    await desk.run('t1');
    expect(await desk.walked('t1')).toEqual([
      ...['PLANNING 1: succeeded', 'CODING 1: succeeded', 'ANALYSIS 1: skipped', 'EVAL 1: rejected'],
      ...['CODING 2: succeeded', 'ANALYSIS 2: skipped', 'EVAL 2: succeeded', 'MERGE_DECISION 2: succeeded'],
    ]);
    expect(await desk.store.agentTasks.get('t1')).toMatchObject({ status: 'completed' });
    expect(desk.forge.pulls()).toHaveLength(1);
  });

  test('a seed with a mistake is told with its line, and nothing is done', async () => {
    const files = { ...code, 'seed.yaml': seedText().replace('version: 1', 'version: 7') };
    const desk = await agentDesk(useful, {}, { files });
    await desk.task('t1');
    await desk.run('t1');
    const reason = expect.stringMatching(/^seed\.yaml, line \d+: "version" should be 1\.$/);
    expect(await desk.store.agentTasks.get('t1')).toMatchObject({ status: 'failed', reason });
  });
});

describe('limits stop a task in words', () => {
  test('tokens of a task', async () => {
    const wrong = { patch: 'diff --git a/x b/x\n', intents: [], tokens: 600 };
    const coder: Coder = { ...scripted(wrong), name: 'openai-compatible' };
    const desk = await agentDesk(coder, { budgets: { tokens_per_task: 1000, attempts_per_task: 9 } });
    await desk.task('t1');
    await desk.run('t1');
    expect(await desk.walked('t1')).toEqual([
      ...['PLANNING 1: succeeded', 'CODING 1: rejected', 'CODING 2: rejected', 'CODING 3: failed'],
    ]);
    expect((await desk.store.agentTasks.get('t1'))?.reason).toContain(
      'The 1000 tokens of a task, or the 500000 of the day, are used up.',
    );
  });

  test('minutes of a task', async () => {
    const turn: { clock?: () => void } = {};
    const slow: Coder = {
      name: 'command',
      async write() {
        turn.clock?.();
        return { patch: 'diff --git a/x b/x\n', intents: [], tokens: 0 };
      },
    };
    const desk = await agentDesk(slow, { budgets: { minutes_per_task: 10, attempts_per_task: 9 } });
    turn.clock = () => desk.clock.advance(6 * 60_000);
    await desk.task('t1');
    await desk.run('t1');
    expect((await desk.store.agentTasks.get('t1'))?.reason).toContain('The 10 minutes of a task are used up.');
    expect(await desk.walked('t1')).toHaveLength(4);
  });

  test('pull requests of a day: the next one waits for tomorrow, and is opened then', async () => {
    const desk = await agentDesk(useful, { budgets: { pull_requests_per_day: 1 } });
    for (const id of ['t1', 't2']) {
      await desk.task(id);
      await desk.run(id);
    }
    expect(desk.forge.pulls()).toHaveLength(1);
    expect(await desk.store.agentTasks.get('t2')).toMatchObject({
      status: 'in_progress',
      reason: expect.stringContaining('waits until tomorrow'),
    });
    desk.clock.advance(86_400_000);
    await desk.settle();
    expect(desk.forge.pulls()).toHaveLength(2);
    expect(await desk.store.agentTasks.get('t2')).toMatchObject({ status: 'completed' });
  });
});

test('an issue that is several things is split from phase 3 on, into one task for each', async () => {
  const desk = await agentDesk(useful, { phase: 3 });
  await desk.task('t1', { description: '- [ ] Mend `src/add.ts`\n- [ ] Mend `src/sub.ts`' });
  await desk.run('t1');
  const parts = await desk.store.agentTasks.list({ cause: 'issue:t1/', limit: 9 });
  expect(
    parts.map(({ cause, scopePaths, parentId, createdBy }) => [cause, scopePaths[0], parentId, createdBy]),
  ).toEqual([
    ['issue:t1/1', 'src/add.ts', 't1', 'architect-agent'],
    ['issue:t1/2', 'src/sub.ts', 't1', 'architect-agent'],
  ]);
  expect(await desk.store.agentTasks.get('t1')).toMatchObject({ status: 'completed', reason: 'Split into 2 tasks.' });
});

test('a task that somebody ends while it is worked on proposes nothing', async () => {
  const end: { now?: () => Promise<unknown> } = {};
  const desk = await agentDesk((folder) => {
    const coder = useful(folder);
    const write: Coder['write'] = async (asked) => {
      await end.now?.();
      return coder.write(asked);
    };
    return { ...coder, write };
  });
  end.now = () => desk.store.agentTasks.change('t1', { status: 'skipped', reason: 'The issue was closed.' });
  await desk.task('t1');
  const run = await desk.run('t1');
  expect(desk.forge.pulls()).toEqual([]);
  expect(await desk.store.agentTasks.get('t1')).toMatchObject({ status: 'skipped', reason: 'The issue was closed.' });
  expect(await desk.store.runs.get(run)).toMatchObject({ state: 'cancelled' });
});

test('whoever cannot be reached is asked again later', async () => {
  const desk = await agentDesk((folder) => scripted(new Error('The model cannot be asked.'), patchOf(folder, mended)));
  await desk.task('t1');
  await desk.run('t1');
  desk.clock.advance(600_000);
  await desk.settle();
  expect(await desk.store.agentTasks.get('t1')).toMatchObject({ status: 'completed', attempts: 2 });
});
