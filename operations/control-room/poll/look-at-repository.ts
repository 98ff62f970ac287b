import { z } from 'zod';
import { isStatus } from '../../../src/github/explain.ts';
import { fullName, type Repository } from '../../../src/settings/repository.ts';
import type { WorkflowRun } from '../../events/event.ts';
import type { Actions } from '../../github/actions.ts';
import type { Store } from '../../store/store.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { hearRun } from './hear-run.ts';

const notedSchema = z.object({ etag: z.string().optional(), ids: z.array(z.number()) });

/** What a look works with. */
export interface Looking {
  readonly store: Store;
  readonly actions: Actions;
  /** Whose token asks: ETags belong to it. */
  readonly asker: string;
  readonly mayAsk: () => boolean;
  /** Takes the end of a run that was known to go on, before anything else is done with it. */
  readonly ended: (run: WorkflowRun) => Promise<unknown>;
}

/**
 * One look at the runs of a repository: one list, which costs nothing where nothing is new, and each unfinished run that fell off it.
 * Completed runs are asked for no more (R003-028). Says whether anything was news.
 */
export async function lookAtRepository(looking: Looking, at: Repository): Promise<boolean> {
  const { store, actions, asker, mayAsk } = looking;
  const notes = store.notes('control-room');
  const name = `runs:${asker}:${fullName(at)}`;
  const noted = notedSchema.safeParse(await notes.get(name)).data;
  const answer = await actions.runs(at, noted?.etag);
  let isNews = false;
  let ids = noted?.ids ?? [];
  if (answer !== 'same') {
    for (const run of [...answer.found].reverse()) isNews = (await hear(looking, run)) || isNews;
    ids = answer.found.map(({ id }) => id);
    await notes.set(name, { ...(answer.etag !== undefined && { etag: answer.etag }), ids });
  }
  const open = await store.workflowRuns.list({ repository: fullName(at), finished: false, limit: 200 });
  for (const run of open.filter(({ id }) => !ids.includes(id)))
    if (mayAsk()) isNews = (await lookAtRun(looking, at, run)) || isNews;
  return isNews;
}

/** An end that nobody told of is as much of an event as one that a webhook told of. */
async function hear({ store, ended }: Looking, run: WorkflowRun): Promise<boolean> {
  const known = run.status === 'completed' ? await store.workflowRuns.get(run.id) : undefined;
  const isEnd = known !== undefined && known.status !== 'completed';
  if (isEnd) await ended(run);
  return (await hearRun(store, run)) || isEnd;
}

async function lookAtRun(looking: Looking, at: Repository, known: KnownWorkflowRun): Promise<boolean> {
  const { store, actions } = looking;
  try {
    const answer = await actions.run(at, known.id);
    return answer === 'same' ? false : await hear(looking, answer.found);
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
    const { inputs, dispatchedBy, parentId, awaiting, ...run } = known;
    // Somebody deleted it on GitHub; without an end it would be asked for for ever.
    return store.workflowRuns.hear({ ...run, attempt: run.attempt + 1, status: 'completed', conclusion: 'stale' });
  }
}
