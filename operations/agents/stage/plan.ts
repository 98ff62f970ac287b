import type { Desk } from '../../runbooks/desk.ts';
import type { StoredAgentTask } from '../../store/agent-task.ts';
import { openAgentTasks } from '../../store/tables/agent-tasks.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { crowdedOut, heldBack } from './pick.ts';

/** A task in a plan. */
type Planned = Pick<StoredAgentTask, 'id' | 'title' | 'priority' | 'cause' | 'status'>;

/** What comes next, and why the rest waits. Changes nothing. */
export async function planOf(
  { store, config }: Pick<Desk, 'store' | 'config'>,
  repository: string,
  policy: AgentPolicy,
): Promise<{ readonly next: readonly Planned[]; readonly waits: readonly (Planned & { readonly why: string })[] }> {
  const open = await store.agentTasks.list({ repository, statuses: openAgentTasks, limit: 200 });
  const next: StoredAgentTask[] = open.filter(({ status }) => status === 'in_progress');
  const waits: (Planned & { why: string })[] = [];
  for (const task of open.filter(({ status }) => status === 'pending')) {
    const why = heldBack(task, policy, config.agents.coder) ?? crowdedOut(task, next, policy);
    if (why === undefined) next.push(task);
    else waits.push({ ...planned(task), why });
  }
  return { next: next.map(planned), waits };
}

const planned = ({ id, title, priority, cause, status }: StoredAgentTask): Planned => ({
  id,
  title,
  priority,
  cause,
  status,
});
