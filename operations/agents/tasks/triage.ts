import { repositoryNamed } from '../../../src/settings/repository.ts';
import type { WorkflowRun } from '../../events/event.ts';
import type { Desk } from '../../runbooks/desk.ts';
import { openAgentTasks } from '../../store/tables/agent-tasks.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { causeOf, failingSince, passesNow, regressionsOf } from '../triggers/triage.ts';
import { type NotedAt, noteTask } from './note-task.ts';

/** Looks at the workflow runs of the default branch: notes a regression for each check that fails, and ends those of what passes again. */
export async function triage(
  desk: Pick<Desk, 'store' | 'now' | 'actions' | 'serverUrl'>,
  where: NotedAt,
  { mayWrite }: Pick<AgentPolicy, 'mayWrite'>,
  commit: string,
): Promise<void> {
  const at = repositoryNamed(where.repository);
  const found = await desk.actions.runs(at);
  const runs = found === 'same' ? [] : found.found;
  const isHere = (run: WorkflowRun) => run.branch === where.branch && !/^pull_request/.test(run.event);
  const workflows = new Map(
    runs.filter((run) => isHere(run) && run.headSha === commit).map((run) => [run.workflowId, run]),
  );
  for (const run of workflows.values()) {
    const failing = failingSince(runs, run);
    const checks = failing ? await failedJobs(desk, where, failing.newest) : [];
    const tasks = failing ? regressionsOf(failing, checks, mayWrite) : [];
    for (const task of tasks) await noteTask(desk, task, where);
    if (failing || passesNow(runs, run))
      await endThose(
        desk,
        where.repository,
        causeOf(run),
        tasks.map(({ cause }) => cause),
      );
  }
}

/**
 * Ends the open tasks of a cause, its parts with it, except for those that are still to be done. A cause that ends with ":" is all that
 * begin so.
 */
export async function endThose(
  { store }: Pick<Desk, 'store'>,
  repository: string,
  cause: string,
  except: readonly string[] = [],
  why = 'It passes again.',
): Promise<void> {
  for (const task of await store.agentTasks.list({ repository, cause, statuses: openAgentTasks, limit: 200 }))
    if (isOf(task.cause, cause) && !except.includes(task.cause))
      await store.agentTasks.change(task.id, { status: 'skipped', reason: why });
}

const isOf = (one: string, cause: string): boolean =>
  one === cause || cause.endsWith(':') || one.startsWith(`${cause}/`);

async function failedJobs({ actions }: Pick<Desk, 'actions'>, { repository }: NotedAt, { id }: WorkflowRun) {
  const jobs = await actions.jobs(repositoryNamed(repository), id);
  if (jobs === 'same') return [];
  return jobs.found
    .filter(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out')
    .map(({ name }) => name);
}
