import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../../runbooks/desk.ts';
import type { StoredAgentTask } from '../../store/agent-task.ts';
import { agentWorkflow } from '../graph/agent-run-row.ts';
import type { AgentInput } from '../graph/world.ts';

/** How often it is looked whether a run has ended, in milliseconds. */
const often = 200;

/** Starts the graph for a task; started again it is the same run. */
export const startTask = async (desk: Pick<Desk, 'engine'>, input: AgentInput): Promise<string> =>
  (await desk.engine.start(agentWorkflow, { ...input }, { key: input.taskId })).id;

/**
 * Waits until the run of a task has ended, or sleeps for long and says in the task why, and gives the task. A task whose run was given up
 * is ended, too.
 */
export async function endOfTask(
  { engine, store }: Pick<Desk, 'engine' | 'store'>,
  runId: string,
  taskId: string,
  signal: AbortSignal,
): Promise<StoredAgentTask | undefined> {
  for (;;) {
    const run = await engine.get(runId);
    if (run === undefined || run.state === 'failed' || run.state === 'cancelled')
      await store.agentTasks.change(taskId, { status: 'failed', reason: run?.error ?? 'Its run was cancelled.' });
    const task = await store.agentTasks.get(taskId);
    const isOver = run === undefined || ['done', 'failed', 'cancelled'].includes(run.state);
    const isAsleep = task?.status === 'in_progress' && task.reason !== null;
    if (isOver || isAsleep || signal.aborted) return task;
    await pause(often, undefined, { signal }).catch(() => undefined);
  }
}
