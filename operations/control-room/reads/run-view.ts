import type { FoundRun } from '../acts/find-run.ts';
import { refusalOf } from '../refusal.ts';
import type { Room } from '../room.ts';
import type { Html } from '../views/html.ts';
import { runbookRunView } from '../views/runbook-run-view.ts';
import { type WorkflowRunView, workflowRunView } from '../views/workflow-run-view.ts';
import { childrenOf } from './children-of.ts';
import { drawLog } from './draw-log.ts';
import { jobLog } from './job-log.ts';
import { artifactsOf, jobsOf, pendingOf } from './jobs-of.ts';
import { gatesOfJobs } from './run-gates.ts';
import { stateOfOurs, stateOfWorkflowRun } from './shown-state.ts';

/** So many lines of a log are drawn; a browser gets slow with more. */
const mostLines = 2000;

/** The page of a run: what is known here, and what GitHub says of it now. What GitHub does not tell is said in its place. */
export async function runView(
  room: Room,
  found: FoundRun,
  {
    job,
    answer,
    reason,
  }: { readonly job: number | undefined; readonly answer: string | undefined; readonly reason: string | undefined },
): Promise<{ title: string; says: string; body: Html; refreshSeconds?: number }> {
  const { store, config, now } = room.desk;
  if (found.kind === 'ours') {
    const { run } = found;
    const [log, gates, approvals] = await Promise.all([
      store.logs.after(run.id, 0, mostLines),
      store.gates.of(run.id),
      store.approvals.of(run.id),
    ]);
    const says = `${run.title}: ${stateOfOurs(run.state).words}${run.phase === null ? '' : `, ${run.phase}`}`;
    return { title: run.title, says, body: runbookRunView({ run, log, gates, approvals, reason, now: now() }) };
  }
  const { run, at } = found;
  const jobs = await inWords(jobsOf(room, at, run));
  const view: WorkflowRunView = {
    ...{ run, jobs, now: now(), typed: answer, reason },
    gates: typeof jobs === 'string' ? [] : gatesOfJobs(jobs, run, config),
    artifacts: await inWords(artifactsOf(room, at, run)),
    pending: run.status === 'waiting' ? await pendingOf(room, at, run).catch(() => []) : [],
    children: await childrenOf(store, run),
    log: job === undefined ? undefined : await inWords(drawnLog(room, found, job)),
  };
  return {
    title: run.title,
    says: `${run.title}: ${stateOfWorkflowRun(run).words}`,
    body: workflowRunView(view),
    ...(run.status !== 'completed' && { refreshSeconds: 8 }),
  };
}

async function drawnLog(room: Room, { at, run }: Extract<FoundRun, { kind: 'theirs' }>, id: number) {
  const { job, text, isCut } = await jobLog(room, at, run, id);
  return { job, isCut, ...drawLog(text, mostLines) };
}

const inWords = <T>(asked: Promise<T>): Promise<T | string> =>
  asked.catch((error: unknown) => {
    const { message, hint } = refusalOf(error);
    return `${message} ${hint}`.trim();
  });
