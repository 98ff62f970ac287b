import type { AgentRun, StoredAgentTask } from '../../store/agent-task.ts';
import type { AgentLimitsToday, Room } from '../room.ts';

/** What is shown of agents. */
export interface AgentsShown {
  /** Nothing where no `seed.yaml` can be read: then no agent does anything. */
  readonly limits: AgentLimitsToday | null;
  /** Open ones first, of these regressions before bugs before features. */
  readonly tasks: readonly TaskShown[];
}

/** An agent task with all that was done for it. */
export interface TaskShown {
  readonly task: StoredAgentTask;
  readonly runs: readonly AgentRun[];
  readonly runId: string | null;
  /** The issue that asks for it. */
  readonly issue: { readonly number: number; readonly url: string } | null;
  readonly pullRequest: { readonly number: number; readonly url: string } | null;
}

const most = 500;
const mostEnded = 40;

/** Looks at everything agents do. */
export async function agentsOf({ desk, agentLimits, serverUrl }: Room): Promise<AgentsShown> {
  const { store } = desk;
  const open = await store.agentTasks.list({ statuses: ['pending', 'in_progress'], limit: most });
  const ended = await store.agentTasks.list({ statuses: ['completed', 'failed', 'skipped'], limit: most });
  const newest = ended.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, mostEnded);
  const ours = await store.runs.list({ kind: 'agent', limit: most });
  const proposals = (await store.runs.list({ kind: 'runbook', limit: most })).filter(
    ({ workflow }) => workflow === 'proposal',
  );
  const tasks = await Promise.all(
    [...open, ...newest].map(async (task): Promise<TaskShown> => {
      const run = ours.find(({ input }) => (input as { task?: unknown } | null)?.task === task.id);
      const proposal = run && proposals.find(({ parentId }) => parentId === run.id);
      const { number, url } = proposal?.outcome.pullRequest ?? {};
      const { repository, issueNumber } = task;
      return {
        ...{ task, runs: await store.agentRuns.of(task.id), runId: run?.id ?? null },
        issue:
          issueNumber === null
            ? null
            : { number: issueNumber, url: `${serverUrl}/${repository}/issues/${issueNumber}` },
        pullRequest: number === undefined || url === undefined ? null : { number, url },
      };
    }),
  );
  return { limits: (await agentLimits?.(desk)) ?? null, tasks };
}
