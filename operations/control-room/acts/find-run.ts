import { type Repository, repositoryNamed } from '../../../src/settings/repository.ts';
import type { OperationRun } from '../../store/tables/runs.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';

/** A run of either kind: GitHub's have numbers as ids, ours have not. */
export type FoundRun =
  | { readonly kind: 'theirs'; readonly run: KnownWorkflowRun; readonly at: Repository }
  | { readonly kind: 'ours'; readonly run: OperationRun };

/** The run with an id. Throws where there is none. */
export async function findRun(room: Room, id: string): Promise<FoundRun> {
  const { workflowRuns, runs } = room.desk.store;
  if (/^\d{1,15}$/.test(id)) {
    const run = await workflowRuns.get(Number(id));
    if (run) return { kind: 'theirs', run, at: repositoryNamed(run.repository) };
  } else {
    const run = await runs.get(id);
    if (run) return { kind: 'ours', run };
  }
  throw new Refusal(404, 'There is no run of that id.', 'The list of runs shows those that are known here.');
}

/** A workflow run of GitHub's. Throws where the id is that of a run of ours. */
export async function findWorkflowRun(room: Room, id: string): Promise<Extract<FoundRun, { kind: 'theirs' }>> {
  const found = await findRun(room, id);
  if (found.kind === 'theirs') return found;
  throw new Refusal(409, 'This is a runbook run, not a workflow run of GitHub.', 'Open its page to see what it did.');
}
