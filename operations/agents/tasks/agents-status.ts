import type { Desk } from '../../runbooks/desk.ts';
import type { StoredAgentTask } from '../../store/agent-task.ts';
import { openAgentTasks } from '../../store/tables/agent-tasks.ts';
import { spentToday } from '../graph/spent-today.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { type RefusedEvent, refusedEvents } from './refusals.ts';

/** How agents stand in a repository. */
export interface AgentsStatus {
  readonly phase: number;
  readonly seed: string;
  /** What is left of today. */
  readonly left: { readonly tokens: number; readonly pullRequests: number };
  readonly open: readonly StoredAgentTask[];
  /** Those that ended last, newest first. */
  readonly ended: readonly StoredAgentTask[];
  readonly refused: readonly RefusedEvent[];
}

/** How agents stand. */
export async function agentsStatus(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  repository: string,
  { phase, seedHash, limits }: AgentPolicy,
): Promise<AgentsStatus> {
  const spent = await spentToday({ store, now }, repository, limits);
  const all = await store.agentTasks.list({ repository, limit: 1000 });
  const ended = all.filter(({ status }) => !openAgentTasks.includes(status));
  return {
    ...{ phase, seed: seedHash },
    left: {
      tokens: Math.max(0, limits.tokensPerDay - spent.tokens),
      pullRequests: limits.pullRequestsPerDay - spent.pullRequests,
    },
    open: all.filter(({ status }) => openAgentTasks.includes(status)),
    ended: ended.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, 10),
    refused: (await refusedEvents({ store })).filter((one) => one.repository === repository).slice(0, 10),
  };
}

/** The same for a person. */
export const statusLines = ({ phase, seed, left, open, ended, refused }: AgentsStatus): readonly string[] => [
  `Phase ${phase}, seed ${seed.slice(0, 16)}. Left of today: ${left.tokens} tokens, ${left.pullRequests} pull requests.`,
  ...(open.length === 0 ? [nothingOpen] : ['Open:', ...open.map(lineOf)]),
  ...(ended.length === 0 ? [] : ['Ended lately:', ...ended.map(lineOf)]),
  ...(refused.length === 0 ? [] : ['Started nothing:', ...refused.map(({ at, why }) => `  ${at}: ${why}`)]),
];

const nothingOpen =
  'Nothing is open. A label such as "ai-task" on an issue makes a task, and so does "npx ledgerline agents scan".';

const lineOf = ({ id, status, priority, title, cause, reason }: StoredAgentTask): string =>
  `  ${id} ${status} (${priority}, ${cause}): ${title}${reason === null ? '' : `: ${reason}`}`;
