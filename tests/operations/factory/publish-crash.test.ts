import { expect, it } from 'vitest';
import type { Workflow, WorkflowContext } from '../../../operations/engine/engine.ts';
import { publishName } from '../../../operations/factory/publish/publish-workflow.ts';
import { decideGate } from '../../../operations/runbooks/decide-gate.ts';
import { watchGates } from '../../../operations/runbooks/watch-gates.ts';
import { putSession } from './made-session.ts';
import { type PublishDesk, publishDesk } from './publish-desk.ts';

/** The same workflow, in which the process ends after what a step did and before that is kept. */
const crashingAfter = (workflow: Workflow, wanted: string, crash: () => void): Workflow => ({
  ...workflow,
  run(context, input) {
    const step: WorkflowContext['step'] = (name, act) =>
      context.step(name, async () => {
        const gave = await act();
        if (name === wanted) crash();
        return gave;
      });
    const { runId } = context;
    const waits = { waitForSignal: context.waitForSignal.bind(context), sleep: context.sleep.bind(context) };
    return workflow.run({ runId, step, ...waits }, input);
  },
});

it.each(['Begin', 'Show', 'Ask for approval', 'Approval 1', 'Look again', 'Propose', 'End'])(
  'a crash at the end of the step %s leaves one approval, one proposal and one pull request',
  async (name) => {
    let crashes = 0;
    const made: { place?: PublishDesk } = {};
    const crash = () => {
      crashes += 1;
      if (crashes === 1) made.place?.desk.engine.crash();
    };
    const place = await publishDesk({
      through: (workflow) => (workflow.name === publishName ? crashingAfter(workflow, name, crash) : workflow),
    });
    made.place = place;
    const { desk } = place;
    const goOn = async () => {
      await desk.engine.settled();
      await desk.engine.work();
      await desk.engine.settled();
      await watchGates(desk);
      await desk.engine.settled();
    };
    putSession(place.keep);
    await place.pass();
    await goOn();
    await place.pass();
    const [run] = await place.runs();
    const decision = { gate: 'Manual Approval', decision: 'approved', person: 'grace' } as const;
    const reason = 'I have listened to all of it.';
    expect(await decideGate(desk, { runId: run?.id ?? '', ...decision, reason })).toEqual({ noted: true });
    await goOn();
    await place.pass();
    await goOn();
    expect(crashes).toBeGreaterThan(0);
    expect(await place.runs()).toHaveLength(1);
    expect(await desk.store.runs.list({ kind: 'runbook', limit: 9 })).toHaveLength(1);
    expect(desk.forge.pulls()).toHaveLength(1);
    expect(desk.forge.commits).toHaveLength(1);
    expect((await place.runs())[0]).toMatchObject({ state: 'done' });
  },
);
