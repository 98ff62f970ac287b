import { type AgentRun, type NodeKind, nodes } from '../agent-task.ts';
import type { Database, Row } from '../database.ts';
import type { Changes } from './changes.ts';

/** What roles did at the nodes of the graph. */
export interface AgentRuns {
  /** Notes that somebody begins; of a run that is there nothing is changed, and the one that is there is given. */
  begin(run: Omit<AgentRun, 'finishedAt' | 'summary' | 'tokens' | 'found'>): Promise<AgentRun>;
  /** Notes how it ended; of one that has ended nothing is changed. */
  end(
    id: string,
    end: Pick<AgentRun, 'summary' | 'tokens' | 'found'> & { readonly status: Exclude<AgentRun['status'], 'running'> },
  ): Promise<boolean>;
  /** Of one task, in the order in which they began. */
  of(taskId: string): Promise<AgentRun[]>;
  /** All that began at that time or later. */
  since(at: string): Promise<AgentRun[]>;
}

/** The table of agent runs. */
export function agentRunsIn(database: Database, changes: Changes, now: () => string): AgentRuns {
  const inOrder = async (where: string, value: string) =>
    (await database.all(`SELECT * FROM ops_agent_runs WHERE ${where} ORDER BY started_at, id`, [value]))
      .map(runOf)
      .toSorted(byTime);
  return {
    begin: (run) =>
      database.transaction(async (inside) => {
        const { id, taskId, node, attempt, status, startedAt } = run;
        const added = await inside.run(
          `INSERT INTO ops_agent_runs (id, task_id, node, attempt, status, data, started_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (task_id, node, attempt) DO NOTHING`,
          [
            id,
            taskId,
            node,
            attempt,
            status,
            JSON.stringify({ ...run, summary: '', tokens: 0, found: null }),
            startedAt,
          ],
        );
        if (added > 0) await changes.note('agent-task', taskId, { node, status }, inside);
        const [row] = await inside.all(
          'SELECT * FROM ops_agent_runs WHERE task_id = $1 AND node = $2 AND attempt = $3',
          [...[taskId, node, attempt]],
        );
        if (!row) throw new Error(`The run of ${node} was not kept.`);
        return runOf(row);
      }),
    end: (id, { status, summary, tokens, found }) =>
      database.transaction(async (inside) => {
        const [row] = await inside.all(`SELECT * FROM ops_agent_runs WHERE id = $1 AND status = 'running'`, [id]);
        if (!row) return false;
        const { taskId, node, ...rest } = runOf(row);
        const data = JSON.stringify({ ...rest, summary, tokens, found });
        await inside.run('UPDATE ops_agent_runs SET status = $2, data = $3, finished_at = $4 WHERE id = $1', [
          ...[id, status, data, now()],
        ]);
        await changes.note('agent-task', taskId, { node, status }, inside);
        return true;
      }),
    of: (taskId) => inOrder('task_id = $1', taskId),
    since: (at) => inOrder('started_at >= $1', at),
  };
}

/** What began in one millisecond is in the order of the graph. */
const byTime = (a: AgentRun, b: AgentRun): number =>
  a.startedAt.localeCompare(b.startedAt) || a.attempt - b.attempt || nodes.indexOf(a.node) - nodes.indexOf(b.node);

const runOf = (row: Row): AgentRun => ({
  ...(JSON.parse(String(row['data'])) as Omit<AgentRun, 'taskId' | 'node'>),
  id: String(row['id']),
  taskId: String(row['task_id']),
  node: String(row['node']) as NodeKind,
  attempt: Number(row['attempt']),
  status: String(row['status']) as AgentRun['status'],
  startedAt: String(row['started_at']),
  finishedAt: row['finished_at'] === null ? null : String(row['finished_at']),
});
