import type { WorkflowContext } from '../../engine/engine.ts';
import { ends } from '../../store/tables/runs.ts';
import type { End } from './graph.ts';
import type { AgentWorld } from './world.ts';

/** How often it is looked, and how long it waits in between, in seconds. */
const [looks, pause] = [120, 3];

/** Waits until the run that was to open a pull request has opened it, waits for a person, or has ended without one. */
export async function awaitPullRequest(
  { desk }: AgentWorld,
  context: WorkflowContext,
  id: string,
): Promise<{ readonly end: End; readonly why: string }> {
  for (let look = 1; look <= looks; look += 1) {
    const found = await context.step(`Look ${look}`, async () => {
      const run = await desk.store.runs.get(id);
      const pull = run?.outcome.pullRequest;
      if (run && pull) {
        await desk.store.runs.change(context.runId, { outcome: run.outcome, risk: run.risk });
        return { end: 'completed' as const, why: `Pull request #${pull.number}: ${pull.url}` };
      }
      if (run?.state === 'awaiting_approval')
        return { end: 'completed' as const, why: `The pull request waits for somebody to approve the run ${id}.` };
      if (run && ends.includes(run.state))
        return {
          end: 'failed' as const,
          why: `No pull request came of it: ${run.reason ?? `the run ${id} is ${run.state}.`}`,
        };
      return null;
    });
    if (found) return found;
    await context.sleep(`Wait ${look}`, pause);
  }
  return { end: 'failed', why: `The run ${id} has not opened a pull request yet; look at it in the control room.` };
}
