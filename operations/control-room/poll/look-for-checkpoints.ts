import { repositoryNamed } from '../../../src/settings/repository.ts';
import type { Actions } from '../../github/actions.ts';
import type { Store } from '../../store/store.ts';
import { lookForCheckpoint } from './checkpoint.ts';

/** How long after its end a run is still looked at. */
const newest = 3 * 24 * 3600_000;
const mostAtOnce = 10;

/** Looks at what runs left behind that ended lately, each once. Says whether one of them waits for an answer. */
export async function lookForCheckpoints(
  { store, actions }: { readonly store: Store; readonly actions: Actions },
  now: number,
  mayAsk: () => boolean,
): Promise<boolean> {
  const notes = store.notes('control-room');
  const ended = (await store.workflowRuns.list({ finished: true, limit: 100 })).filter(
    (run) => run.conclusion === 'success' && now - Date.parse(run.updatedAt) < newest,
  );
  let isNews = false;
  let asked = 0;
  for (const run of ended) {
    if ((await notes.get(`artifacts:${run.id}:${run.attempt}`)) !== undefined) continue;
    if (asked++ >= mostAtOnce || !mayAsk()) break;
    isNews = (await lookForCheckpoint({ store, actions }, repositoryNamed(run.repository), run)) || isNews;
  }
  return isNews;
}
