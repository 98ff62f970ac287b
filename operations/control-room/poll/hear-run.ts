import type { WorkflowRun } from '../../events/event.ts';
import type { Store } from '../../store/store.ts';
import { linkResumed } from './link-resumed.ts';

/** Takes what a webhook or a list said of a workflow run, and links it to the run that it goes on from. Says whether it was news. */
export async function hearRun(store: Store, run: WorkflowRun): Promise<boolean> {
  const isNews = await store.workflowRuns.hear(run);
  const known = isNews ? await store.workflowRuns.get(run.id) : undefined;
  if (known) await linkResumed(store, known);
  return isNews;
}
