import type { Store } from '../../store/store.ts';
import { type RunRow, rowOfOurs, rowOfWorkflowRun } from './run-row.ts';

/** The runs of both kinds that wait for a person to approve something, newest first. */
export async function waitingForApproval(store: Store): Promise<RunRow[]> {
  const theirs = await store.workflowRuns.list({ finished: false, limit: 200 });
  const ours = await store.runs.list({ states: ['awaiting_approval', 'awaiting_ci'], limit: 200 });
  const open: RunRow[] = [];
  for (const run of ours) {
    const isOpen =
      run.state === 'awaiting_approval' ||
      (await store.gates.of(run.id)).some(({ source, state }) => source !== 'checks' && state === 'pending');
    if (isOpen) open.push(rowOfOurs(run));
  }
  return [...theirs.filter(({ status }) => status === 'waiting').map(rowOfWorkflowRun), ...open].toSorted(
    (one, other) => other.createdAt.localeCompare(one.createdAt),
  );
}
