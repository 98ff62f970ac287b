import { z } from 'zod';
import { isStatus } from '../../../src/github/explain.ts';
import { fullName, type Repository } from '../../../src/settings/repository.ts';
import type { Actions } from '../../github/forge.ts';
import type { Store } from '../../store/store.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { hearRun } from './hear-run.ts';

const notedSchema = z.object({ etag: z.string().optional(), ids: z.array(z.number()) });

/**
 * One look at the runs of a repository: one list, which costs nothing where nothing is new, and each unfinished run that fell off it.
 * Completed runs are asked for no more (R003-028). ETags belong to a token, so `asker` names whose it is. Says whether anything was news.
 */
export async function lookAtRepository(
  { store, actions }: { readonly store: Store; readonly actions: Actions },
  at: Repository,
  asker: string,
  mayAsk: () => boolean,
): Promise<boolean> {
  const notes = store.notes('control-room');
  const name = `runs:${asker}:${fullName(at)}`;
  const noted = notedSchema.safeParse(await notes.get(name)).data;
  const answer = await actions.runs(at, noted?.etag);
  let isNews = false;
  let ids = noted?.ids ?? [];
  if (answer !== 'same') {
    for (const run of [...answer.found].reverse()) isNews = (await hearRun(store, run)) || isNews;
    ids = answer.found.map(({ id }) => id);
    await notes.set(name, { ...(answer.etag !== undefined && { etag: answer.etag }), ids });
  }
  const open = await store.workflowRuns.list({ repository: fullName(at), finished: false, limit: 200 });
  for (const run of open.filter(({ id }) => !ids.includes(id)))
    if (mayAsk()) isNews = (await lookAtRun({ store, actions }, at, run)) || isNews;
  return isNews;
}

async function lookAtRun(
  { store, actions }: { readonly store: Store; readonly actions: Actions },
  at: Repository,
  known: KnownWorkflowRun,
): Promise<boolean> {
  try {
    const answer = await actions.run(at, known.id);
    return answer === 'same' ? false : await hearRun(store, answer.found);
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
    const { inputs, dispatchedBy, parentId, awaiting, ...run } = known;
    // Somebody deleted it on GitHub; without an end it would be asked for for ever.
    return store.workflowRuns.hear({ ...run, attempt: run.attempt + 1, status: 'completed', conclusion: 'stale' });
  }
}
