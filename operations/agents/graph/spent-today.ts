import type { WorkflowDesk } from '../../runbooks/desk.ts';
import type { AgentLimits } from '../seed/agent-policy.ts';
import { dayOf } from './budget.ts';
import { placesTaken } from './pull-requests-of-day.ts';

/** What agents have used up of a day: tokens of all repositories, and the places for pull requests of this one. */
export async function spentToday(
  { store, now }: Pick<WorkflowDesk, 'store' | 'now'>,
  repository: string,
  { pullRequestsPerDay }: Pick<AgentLimits, 'pullRequestsPerDay'>,
): Promise<{ readonly tokens: number; readonly pullRequests: number }> {
  const runs = await store.agentRuns.since(dayOf(now()));
  return {
    tokens: runs.reduce((sum, { tokens }) => sum + tokens, 0),
    pullRequests: await placesTaken({ store, now }, repository, pullRequestsPerDay),
  };
}
