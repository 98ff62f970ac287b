import { expect, it } from 'vitest';
import type { Workflow, WorkflowContext } from '../../../operations/engine/engine.ts';
import { runbookWorkflows } from '../../../operations/runbooks/runbooks.ts';
import { startRunbook } from '../../../operations/runbooks/start-runbook.ts';
import { watchGates } from '../../../operations/runbooks/watch-gates.ts';
import { type MemoryDesk, memoryDesk } from '../memory-desk.ts';

/** The same workflow, in which the process ends after what a step did outside and before that is kept. */
const crashingAt = (workflow: Workflow, wanted: number, crash: () => void): Workflow => {
  let done = 0;
  return {
    ...workflow,
    run: (context, input) => {
      const step: WorkflowContext['step'] = (name, act) =>
        context.step(name, async () => {
          const gave = await act();
          done += 1;
          if (done === wanted) crash();
          return gave;
        });
      const { runId } = context;
      const waits = { waitForSignal: context.waitForSignal.bind(context), sleep: context.sleep.bind(context) };
      return workflow.run({ runId, step, ...waits }, input);
    },
  };
};

const steps = ['Begin', 'Validate', 'Preflight', 'Execute', 'Open PR', 'Gates', 'Gates 1', 'End'];

it.each(steps.map((name, index) => ({ name, at: index + 1 })))(
  'a crash at the end of the step $name leaves one pull request, one commit, no line twice, and a run that is done',
  async ({ at }) => {
    let crashes = 0;
    const made: { desk?: MemoryDesk } = {};
    const crash = () => {
      crashes += 1;
      made.desk?.engine.crash();
    };
    const workflows: typeof runbookWorkflows = (desk) =>
      runbookWorkflows(desk).map((workflow) => crashingAt(workflow, at, crash));
    const desk = await memoryDesk({ 'README.md': '# Shop\n' }, { workflows });
    made.desk = desk;
    const { id } = await startRunbook(desk, 'spec', { title: 'payment processing' }, { requestedBy: 'ada' });
    const goOn = async () => {
      await desk.engine.settled();
      await desk.engine.work();
      await desk.engine.settled();
    };
    await goOn();
    desk.forge.check(1, 'test', 'success');
    desk.forge.check(1, 'lint', 'success');
    await watchGates(desk);
    await goOn();
    expect(crashes).toBe(1);
    expect(desk.forge.pulls()).toHaveLength(1);
    expect(desk.forge.commits).toHaveLength(1);
    expect(await desk.store.runs.get(id)).toMatchObject({ state: 'done' });
    const lines = await desk.lines(id);
    expect(new Set(lines).size).toBe(lines.length);
  },
);
