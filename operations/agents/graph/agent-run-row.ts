/** HOW THE WORK ON A TASK STANDS AMONG THE RUNS OF OURS: noted when it begins, and told once how it ended. */
import type { End } from './graph.ts';
import type { AgentInput, AgentWorld } from './world.ts';

/** What the engine calls the workflow. */
export const agentWorkflow = 'agent';

/** How a task ended, and why. */
export type AgentEnd = { readonly end: End; readonly why: string };

/** Notes that somebody works on a task, and gives its title; nothing where it is not open any more. */
export async function begin(
  { desk }: AgentWorld,
  runId: string,
  { taskId, requestedBy }: AgentInput,
): Promise<string | null> {
  const task = await desk.store.agentTasks.get(taskId);
  if (!task || !(await desk.store.agentTasks.change(taskId, { status: 'in_progress', reason: null }))) return null;
  const { title, repository } = task;
  const input = { task: taskId, cause: task.cause };
  await desk.store.runs.add({
    id: runId,
    kind: 'agent',
    workflow: agentWorkflow,
    title,
    repository,
    input,
    requestedBy,
  });
  return title;
}

/** Notes how it ended. */
export async function finish(
  { desk }: AgentWorld,
  runId: string,
  taskId: string,
  { end, why }: AgentEnd,
): Promise<null> {
  // Somebody may have ended it meanwhile: then that is how it ended.
  const isOurs = await desk.store.agentTasks.change(taskId, { status: end, reason: why });
  const task = isOurs ? undefined : await desk.store.agentTasks.get(taskId);
  const level = end === 'failed' ? 'error' : end === 'skipped' ? 'warning' : 'info';
  await desk.store.logs.say(runId, { key: 'End', text: why, level });
  const state = task?.status === 'skipped' && end !== 'skipped' ? 'cancelled' : end === 'completed' ? 'done' : end;
  await desk.store.runs.change(runId, { state, reason: task?.reason ?? why });
  return null;
}
