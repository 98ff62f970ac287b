import type { Store } from '../../store/store.ts';
import { onePass } from '../pass.ts';
import { messageOf } from '../steps.ts';
import type { Workflows } from '../workflows.ts';
import type { Backend } from './backends.ts';
import { type Below, contextOf, isStepLimit } from './context.ts';

/** What a run that has too many steps ends with. */
const tooManySteps =
  'A run can take 1,000 steps and waits, counting each try, and this one has taken them: ' +
  'let the workflow do more in one step, or start runs of its own.';

/** Does a pass of a run for OpenWorkflow. How our run ends stands in our table; below, it only ends. */
export function performer(of: {
  readonly store: Store;
  readonly backend: Backend;
  readonly workflows: Workflows;
  readonly isStopping: () => boolean;
}): (below: Below) => Promise<null> {
  const { store, backend, workflows, isStopping } = of;
  return async ({ input, step, run: { id: engineId, workflowName } }) => {
    const id = input.run;
    const { runs } = store.engine;
    const begun = await runs.begin(id, engineId);
    if (!begun) return null;
    const how = await onePass((pass) => {
      const context = contextOf({ run: id, engineId, workflow: workflowName, step, pass, backend, store, isStopping });
      return workflows.named(workflowName).run(context, begun.input);
    });
    if (how.kind === 'done') await runs.end(id, 'done', { output: how.output });
    else if (how.kind === 'failed') await runs.end(id, 'failed', { error: messageOf(how.error) });
    else if (isStepLimit(how.why)) await runs.end(id, 'failed', { error: tooManySteps });
    else {
      await runs.park(id);
      throw how.why;
    }
    return null;
  };
}
