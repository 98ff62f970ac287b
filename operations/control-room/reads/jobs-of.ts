import type { Repository } from '../../../src/settings/repository.ts';
import { fullName } from '../../../src/settings/repository.ts';
import type { Artifact, Job, PendingDeployment, WorkflowFile } from '../../github/actions.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';

/** What pages ask GitHub about a run. Of a run that has completed nothing changes, so it is asked for once. */
const soon = 4000;
const long = 3_600_000;
const span = (run: KnownWorkflowRun): number => (run.status === 'completed' ? long : soon);
const key = (what: string, run: KnownWorkflowRun): string => `${what}:${run.id}:${run.attempt}:${run.status}`;

/** The jobs of a workflow run, with their steps. */
export const jobsOf = (room: Room, at: Repository, run: KnownWorkflowRun): Promise<readonly Job[]> =>
  room.once.get(key('jobs', run), span(run), async () => found(await room.desk.actions.jobs(at, run.id)));

/** What a workflow run left behind. */
export const artifactsOf = (room: Room, at: Repository, run: KnownWorkflowRun): Promise<readonly Artifact[]> =>
  room.once.get(key('artifacts', run), run.status === 'completed' ? 60_000 : soon, async () =>
    found(await room.desk.actions.artifacts(at, run.id)),
  );

/** The environments that wait for a person. */
export const pendingOf = (room: Room, at: Repository, run: KnownWorkflowRun): Promise<readonly PendingDeployment[]> =>
  run.status === 'completed'
    ? Promise.resolve([])
    : room.once.get(`${key('pending', run)}:${run.updatedAt}`, soon, () => room.desk.actions.pending(at, run.id));

/** The workflows of a repository. */
export const workflowsOf = (room: Room, at: Repository): Promise<readonly WorkflowFile[]> =>
  room.once.get(`workflows:${fullName(at)}`, 60_000, () => room.desk.actions.workflows(at));

/** The branch that a repository's workflows are started on unless told. */
export const branchOf = (room: Room, at: Repository): Promise<string> =>
  room.once.get(`branch:${fullName(at)}`, 60_000, async () => (await room.desk.forge.head(at)).branch);

const found = <T>(answer: 'same' | { readonly found: T }): T => {
  // Only who sends an ETag is answered like that.
  if (answer === 'same') throw new Refusal(502, 'GitHub gave no answer.', 'Reload the page.');
  return answer.found;
};
