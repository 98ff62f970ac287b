/** CRASHES AND TWO AT ONCE: whatever happens in between, a task is one pull request, and nobody is asked twice for one answer. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { agentWorkflow } from '../../../operations/agents/graph/agent-run-row.ts';
import type { Finding } from '../../../operations/agents/graph/graph.ts';
import type { Workflow, WorkflowContext } from '../../../operations/engine/engine.ts';
import { type AgentDesk, agentDesk, type ScriptedCoder, scripted } from './agent-desk.ts';
import { patchOf } from './repository.ts';

const mended = { 'src/add.ts': '/** Adds two. */\nexport const add = (a: number, b: number): number => b + a;\n' };

/** The graph, in which the process ends after what a step did and before that is kept. */
const crashingAt = (wanted: string, crash: () => void) => (list: readonly Workflow[]) =>
  list.map((workflow): Workflow => {
    if (workflow.name !== agentWorkflow) return workflow;
    let isDone = false;
    return {
      ...workflow,
      run: (context, input) => {
        const step: WorkflowContext['step'] = (name, act) =>
          context.step(name, async () => {
            const gave = await act();
            if (name === wanted && !isDone) {
              isDone = true;
              crash();
            }
            return gave;
          });
        const { runId } = context;
        const waits = { waitForSignal: context.waitForSignal.bind(context), sleep: context.sleep.bind(context) };
        return workflow.run({ runId, step, ...waits }, input);
      },
    };
  });

const steps = [
  'Begin',
  'Limits',
  'PLANNING 1',
  'CODING 1',
  'ANALYSIS 1',
  'EVAL 1',
  'Place 1 1',
  'MERGE_DECISION 1',
  'Look 1',
  'End',
];

it.each(steps)(
  'a crash at the end of the step %s leaves one pull request, and a task that is completed',
  async (step) => {
    const made: { desk?: AgentDesk; coder?: ScriptedCoder } = {};
    let crashes = 0;
    const crash = () => {
      crashes += 1;
      made.desk?.engine.crash();
    };
    const coder = (folder: string) => {
      made.coder = scripted(patchOf(folder, mended));
      return made.coder;
    };
    const desk = await agentDesk(coder, {}, { workflows: crashingAt(step, crash) });
    made.desk = desk;
    await desk.task('t1');
    const run = await desk.run('t1');
    await desk.engine.work();
    await desk.settle();
    expect(crashes).toBe(1);
    expect(desk.forge.pulls()).toHaveLength(1);
    expect(made.coder?.asked).toHaveLength(1);
    expect(await desk.store.agentTasks.get('t1')).toMatchObject({ status: 'completed' });
    expect(await desk.store.runs.get(run)).toMatchObject({ state: 'done' });
    const lines = await desk.lines(run);
    expect(new Set(lines).size).toBe(lines.length);
  },
);

it('started twice, a task is one run and one pull request', async () => {
  const desk = await agentDesk((folder) => scripted(patchOf(folder, mended)));
  await desk.task('t1');
  const [first, second] = await Promise.all([desk.run('t1'), desk.run('t1')]);
  expect(first).toBe(second);
  expect(desk.forge.pulls()).toHaveLength(1);
});

it('whatever is found at the nodes, a task ends, tries no more often than it may, and its state is what the log says', async () => {
  const kinds = ['good', 'outside', 'unreadable', 'nothing', 'failing', 'unreachable'] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 4 }), async (answers) => {
      const made: { coder?: ScriptedCoder } = {};
      const desk = await agentDesk(
        (folder) => {
          const say = {
            good: patchOf(folder, mended),
            outside: patchOf(folder, { 'README.md': 'Mine.\n' }),
            unreadable: 'This is no patch.',
            nothing: { nothing: 'I would not know what.', tokens: 0 },
            failing: patchOf(folder, { 'src/add.ts': 'export const bad = 1;\n' }),
            unreachable: new Error('It is away.'),
          };
          made.coder = scripted(...answers.map((kind) => say[kind]));
          return made.coder;
        },
        {
          checks: [{ name: 'test', command: ['grep', '-q', 'two', 'src/add.ts'] }],
          budgets: { attempts_per_task: 3 },
        },
      );
      await desk.task('t1');
      const run = await desk.run('t1');
      for (let hour = 0; hour < 4; hour += 1) {
        desk.clock.advance(3_600_000);
        await desk.settle();
      }
      const runs = await desk.store.agentRuns.of('t1');
      const task = await desk.store.agentTasks.get('t1');
      expect(['completed', 'failed', 'skipped']).toContain(task?.status);
      expect(made.coder?.asked.length).toBeLessThanOrEqual(3);
      expect(runs.every(({ status }) => status !== 'running')).toBe(true);
      expect(desk.forge.pulls()).toHaveLength(task?.status === 'completed' ? 1 : 0);
      const last = runs.at(-1)?.found as { finding: Finding } | undefined;
      expect(task?.status === 'completed').toBe(last?.finding === 'passed');
      const lines = await desk.lines(run);
      expect(lines.at(-1)).toBe(task?.reason);
      for (const { node, attempt, summary } of runs) expect(lines).toContain(`${node} ${attempt}: ${summary}`);
    }),
    { numRuns: 12 },
  );
});
