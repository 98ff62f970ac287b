import type { FoundRun } from '../acts/find-run.ts';
import { awaitingOf } from '../poll/checkpoint.ts';
import type { Room } from '../room.ts';
import { childrenOf } from './children-of.ts';
import { jobsOf, pendingOf } from './jobs-of.ts';
import { rowAsJson, rowOfOurs, rowOfWorkflowRun } from './run-row.ts';

/** A run as the API gives it, with what is on its page. */
export async function runAsJson(room: Room, found: FoundRun) {
  const { store } = room.desk;
  if (found.kind === 'ours') {
    const { run } = found;
    const [gates, approvals] = [await store.gates.of(run.id), await store.approvals.of(run.id)];
    const { phase, risk, environment, reason, outcome, input } = run;
    return { ...rowAsJson(rowOfOurs(run)), phase, risk, environment, reason, outcome, input, gates, approvals };
  }
  const { run, at } = found;
  return {
    ...rowAsJson(rowOfWorkflowRun(run)),
    event: run.event,
    attempt: run.attempt,
    head_sha: run.headSha,
    inputs: run.inputs,
    awaiting: awaitingOf(run) ?? null,
    children: (await childrenOf(store, run)).map(({ id }) => id),
    jobs: await jobsOf(room, at, run),
    pending: await pendingOf(room, at, run),
  };
}
