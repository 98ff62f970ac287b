import { setTimeout as pause } from 'node:timers/promises';
import type { RunningWorkplace } from '../../loop/stage.ts';
import type { Desk } from '../../runbooks/desk.ts';
import { ends } from '../../store/tables/runs.ts';
import type { MadeSession } from './made-session.ts';
import type { Prepared } from './prepared.ts';
import { type Publication, runOf, wantedName } from './publication.ts';
import { jobId } from './publish-job.ts';
import { publishName } from './publish-workflow.ts';

/** What the attempts at a publication are counted under: after one that failed, the next is a run of its own, which is approved anew. */
export const attemptName = (job: string): string => `attempt ${job}`;

/** Starts the run that publishes those contents, or gives the one that was started; one of other contents is void. */
export async function startPublication(
  { desk, runId: parentId }: RunningWorkplace,
  made: MadeSession,
  { to, diff, key }: Prepared,
): Promise<{ readonly id: string; readonly attempt: number }> {
  const { code, contentHash } = made;
  const notes = desk.store.notes('factory');
  const job = jobId(made, to.target);
  const attempt = Number((await notes.get(attemptName(job))) ?? 1);
  const [repository = ''] = desk.config.repositories;
  const requestedBy = await desk.forge.viewer();
  const publication: Publication = { repository, requestedBy, parentId, code, contentHash, diff, to };
  await notes.set(wantedName(publication), contentHash);
  const { id, isNew } = await desk.engine.start(publishName, publication, { key: `${job} ${key} ${attempt}` });
  // The workflow notes it as well: whichever is first.
  await desk.store.runs.add({ ...runOf(publication), id });
  await voidOlder(desk, `run ${to.target} ${code}`, id);
  if (isNew) await begun(desk, id);
  return { id, attempt };
}

/** Lets a new run get to where it asks, so that whoever looks now is told what to do; where nobody works on it, not for long. */
async function begun({ store }: Desk, id: string): Promise<void> {
  for (let look = 0; look < 40; look += 1) {
    const state = (await store.runs.get(id))?.state;
    if (state !== 'waiting' && state !== 'running') return;
    await pause(50);
  }
}

/** Ends the run that was started for the session before, where it still waits. */
async function voidOlder({ store, engine }: Desk, name: string, id: string): Promise<void> {
  const notes = store.notes('factory');
  const before = await notes.get(name);
  if (before === id) return;
  const old = typeof before === 'string' ? await store.runs.get(before) : undefined;
  if (old && !ends.includes(old.state) && old.state !== 'running') {
    const reason = 'The session has been made anew since, so what was asked for is void.';
    await store.runs.change(old.id, { state: 'cancelled', reason });
    await engine.cancel(old.id);
  }
  await notes.set(name, id);
}
