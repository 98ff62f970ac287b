import { isStatus } from '../../../src/github/explain.ts';
import type { Repository } from '../../../src/settings/repository.ts';
import { Final } from '../../engine/engine.ts';
import type { WorkflowRun } from '../../events/event.ts';
import { nonceInput } from '../../github/actions/nonce.ts';
import type { Actions } from '../../github/actions.ts';
import type { WorkflowDesk } from '../desk.ts';
import type { Start } from './plan.ts';

/** The workflow run that a start has become; nothing as long as GitHub does not show it. */
export type Started = { readonly id: number; readonly url: string } | null;

/** What GitHub answers where it has started nothing. */
const refusals = [401, 403, 404, 422] as const;

/** How far GitHub's clock and ours may differ, in milliseconds. */
const skew = 5_000;

/**
 * Starts a workflow once for a name, however often this is called: that it is about to be started is noted before, and after a crash in
 * between the run is looked for instead of started again.
 */
export async function startOnce(
  { store, actions, now }: WorkflowDesk,
  at: Repository,
  name: string,
  start: Start,
): Promise<Started> {
  const notes = store.notes('deployments');
  const known = await notes.get(`${name} run`);
  if (known !== undefined) return known as Started;
  const begun = now();
  if (await notes.claim(name, begun)) {
    const started = await actions.dispatch(at, String(start.id), start.ref, start.inputs).catch((error: unknown) => {
      // Refused, and so not started: to look for it would be to wait for nothing.
      if (refusals.some((status) => isStatus(error, status)))
        throw new Final(`GitHub did not start ${start.file}: ${error instanceof Error ? error.message : error}`);
      throw error;
    });
    if (!started) return null;
    const run = { id: started.runId, url: started.url };
    await notes.set(`${name} run`, run);
    return run;
  }
  const found = await foundAgain(actions, at, start, String(await notes.get(name)));
  if (found) await notes.set(`${name} run`, { id: found.id, url: found.url });
  return found ? { id: found.id, url: found.url } : null;
}

/** The run of a workflow that was started by hand after a moment: the one that shows the nonce, else the first. */
async function foundAgain(
  actions: Actions,
  at: Repository,
  { id, ref, inputs }: Start,
  since: string,
): Promise<WorkflowRun | undefined> {
  const runs = await actions.runs(at);
  const after = Date.parse(since) - skew;
  const nonce = inputs[nonceInput];
  const possible = (runs === 'same' ? [] : runs.found)
    .filter((run) => run.workflowId === id && run.event === 'workflow_dispatch' && (run.branch ?? ref) === ref)
    .filter(({ createdAt }) => Date.parse(createdAt) >= after);
  return possible.find(({ title }) => nonce !== undefined && title.includes(nonce)) ?? possible.at(-1);
}
