import { createHash } from 'node:crypto';
import { fullName, type Repository, repositoryNamed } from '../../src/settings/repository.ts';
import { completion } from '../gates/completion.ts';
import type { PullRequestFacts } from '../github/forge.ts';
import type { OperationRun, RunState } from '../store/tables/runs.ts';
import type { Desk } from './desk.ts';
import { gatesNow } from './run/gates-now.ts';
import { mayBeSkipped } from './runbooks.ts';

const open: readonly RunState[] = ['waiting', 'running', 'awaiting_approval', 'awaiting_ci'];
const page = 100;

/**
 * Looks at what every unfinished run of ours waits for, and tells the engine where something is decided. Each pull request is asked for
 * once, and looking twice changes nothing. One that cannot be read stops no other; the last such error is thrown at the end.
 */
export async function watchGates(desk: Desk, { repository }: { readonly repository?: Repository } = {}): Promise<void> {
  const asked = new Map<string, Promise<PullRequestFacts | undefined>>();
  let failed: unknown;
  for (const run of await unfinished(desk, repository))
    await watchRun(desk, run, (place, number) => {
      const name = `${place}#${number}`;
      const answer = asked.get(name) ?? desk.forge.pullRequest(repositoryNamed(place), number);
      asked.set(name, answer);
      return answer;
    }).catch((error: unknown) => {
      failed = error;
    });
  if (failed) throw failed;
}

/** The same for one run. */
export async function watchRun(
  desk: Desk,
  run: OperationRun,
  ask: (place: string, number: number) => Promise<PullRequestFacts | undefined> = (place, number) =>
    desk.forge.pullRequest(repositoryNamed(place), number),
): Promise<void> {
  if (await settled(desk, run)) return;
  if (run.state === 'awaiting_approval') await resendApprovals(desk, run);
  const number = run.outcome.pullRequest?.number;
  if (run.state !== 'awaiting_ci' || number === undefined || run.repository === null) return;
  const pull = await ask(run.repository, number);
  const gates = pull && (await gatesNow(desk, run, pull));
  if (gates) await desk.store.gates.put(gates);
  const isDecided =
    !gates || pull.state === 'closed' || completion(gates, mayBeSkipped(run.workflow)).state !== 'waiting';
  if (!isDecided) return;
  // What was decided may be void before the engine looks, and be decided again later: that is another signal.
  const facts = JSON.stringify([
    pull?.state,
    gates?.map(({ name, state, headSha, updatedAt }) => [name, state, headSha, updatedAt]),
  ]);
  const key = createHash('sha256').update(facts).digest('hex');
  await desk.engine.signal(run.id, 'gates', { headSha: pull?.headSha ?? null }, { key });
}

/** Whether the engine has given a run up; then it has ended for us as well. */
async function settled({ engine, store }: Desk, { id }: OperationRun): Promise<boolean> {
  const run = await engine.get(id);
  if (run?.state === 'cancelled') return store.runs.change(id, { state: 'cancelled', reason: 'It was cancelled.' });
  if (run?.state === 'failed') return store.runs.change(id, { state: 'failed', reason: run.error ?? null });
  return false;
}

/** An approval is stored before the engine is told of it, and whoever stored it may have ended in between. */
async function resendApprovals({ engine, store }: Desk, { id }: OperationRun): Promise<void> {
  // What a stage of the loop waits for, no engine waits for.
  if (!(await engine.get(id))) return;
  for (const approval of await store.approvals.of(id))
    if (approval.headSha === null) await engine.signal(id, 'approval', { id: approval.id }, { key: approval.id });
}

async function unfinished({ store }: Desk, repository: Repository | undefined): Promise<readonly OperationRun[]> {
  const found: OperationRun[] = [];
  for (let before: string | undefined; ; before = found.at(-1)?.id) {
    const place = repository && { repository: fullName(repository) };
    const runs = await store.runs.list({
      states: open,
      limit: page,
      ...place,
      ...(before && { before }),
    });
    found.push(...runs);
    if (runs.length < page) return found;
  }
}
