import { type AgentTask, type AgentTaskStatus, priorities, type StoredAgentTask } from '../agent-task.ts';
import type { Database, Row, Value } from '../database.ts';
import type { Changes } from './changes.ts';

/** What is known of a task when it is noted. */
export type NewAgentTask = Omit<AgentTask, 'status' | 'attempts'> & Pick<StoredAgentTask, 'repository'>;

/** What may change of a task. */
export type AgentTaskChange = Partial<
  Pick<StoredAgentTask, 'attempts' | 'reason' | 'type' | 'title' | 'description' | 'scopePaths' | 'snapshot' | 'status'>
>;

/** What a task may become; of one that has ended nothing is changed. */
export const agentTaskSteps: Readonly<Record<AgentTaskStatus, readonly AgentTaskStatus[]>> = {
  pending: ['pending', 'in_progress', 'skipped'],
  in_progress: ['in_progress', 'completed', 'failed', 'skipped'],
  completed: [],
  failed: [],
  skipped: [],
};

/** The states of a task that is open. */
export const openAgentTasks: readonly AgentTaskStatus[] = ['pending', 'in_progress'];

/** What agents are asked to do. */
export interface AgentTasks {
  /** Notes a task, unless one of its cause is open, whose id is given then; `ifNever`, unless there has ever been one. */
  add(
    task: NewAgentTask,
    options?: { readonly ifNever?: boolean },
  ): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Changes a task, if that is a step it may take, and says whether it was. */
  change(id: string, change: AgentTaskChange): Promise<boolean>;
  get(id: string): Promise<StoredAgentTask | undefined>;
  /** Regressions first, then bugs, then features; of one priority the oldest first. */
  list(query: {
    readonly repository?: string;
    readonly statuses?: readonly AgentTaskStatus[];
    /** Beginning of the cause. */
    readonly cause?: string;
    readonly limit: number;
  }): Promise<StoredAgentTask[]>;
}

/** The table of tasks. */
export function agentTasksIn(database: Database, changes: Changes, now: () => string): AgentTasks {
  const get = async (id: string, inside: Database = database) =>
    (await inside.all('SELECT * FROM ops_agent_tasks WHERE id = $1', [id])).map(taskOf)[0];
  return {
    add: ({ id, repository, cause, priority, ...data }, { ifNever = false } = {}) =>
      database.transaction(async (inside) => {
        const [known] = await inside.all(
          `SELECT id FROM ops_agent_tasks WHERE repository = $1 AND cause = $2 AND ($3 = 1 OR status IN ('pending', 'in_progress'))
           ORDER BY created_at DESC LIMIT 1`,
          [repository, cause, ifNever ? 1 : 0],
        );
        if (known) return { id: String(known['id']), isNew: false };
        const at = now();
        const added = await inside.run(
          `INSERT INTO ops_agent_tasks (id, repository, cause, priority, status, data, created_at, updated_at)
           VALUES ($1, $2, $3, $4, 'pending', $5, $6, $6) ON CONFLICT DO NOTHING`,
          [
            ...[id, repository, cause, priorities.indexOf(priority)],
            ...[JSON.stringify({ ...data, attempts: 0, reason: null }), at],
          ],
        );
        if (added > 0) {
          await changes.note('agent-task', id, { status: 'pending' }, inside);
          return { id, isNew: true };
        }
        // Somebody else noted one of the same cause at this moment.
        const [other] = await inside.all(
          `SELECT id FROM ops_agent_tasks WHERE repository = $1 AND cause = $2 AND status IN ('pending', 'in_progress')`,
          [repository, cause],
        );
        return { id: String(other?.['id'] ?? id), isNew: false };
      }),
    change: (id, change) =>
      database.transaction(async (inside) => {
        const old = await get(id, inside);
        if (!old || !agentTaskSteps[old.status].includes(change.status ?? old.status)) return false;
        const next = { ...old, ...change };
        const written = await inside.run(
          `UPDATE ops_agent_tasks SET status = $2, data = $3, updated_at = $4 WHERE id = $1 AND status = $5`,
          [id, next.status, dataOf(next), now(), old.status],
        );
        if (written > 0) await changes.note('agent-task', id, { status: next.status }, inside);
        return written > 0;
      }),
    get: (id) => get(id),
    async list({ repository, statuses = [], cause, limit }) {
      const values: Value[] = [repository ?? null, cause ?? null, limit];
      const among = statuses.map((_, index) => `$${values.length + index + 1}`).join(', ');
      const rows = await database.all(
        `SELECT * FROM ops_agent_tasks WHERE (CAST($1 AS TEXT) IS NULL OR repository = $1)
           AND (CAST($2 AS TEXT) IS NULL OR substr(cause, 1, length($2)) = $2)
           ${statuses.length > 0 ? `AND status IN (${among})` : ''}
         ORDER BY priority, created_at, cause, id LIMIT $3`,
        [...values, ...statuses],
      );
      return rows.map(taskOf);
    },
  };
}

const dataOf = ({ id, repository, cause, priority, status, createdAt, updatedAt, ...data }: StoredAgentTask): string =>
  JSON.stringify(data);

const taskOf = (row: Row): StoredAgentTask => ({
  ...(JSON.parse(String(row['data'])) as Omit<StoredAgentTask, 'id' | 'repository' | 'cause' | 'priority' | 'status'>),
  id: String(row['id']),
  repository: String(row['repository']),
  cause: String(row['cause']),
  priority: priorities[Number(row['priority'])] ?? 'feature',
  status: String(row['status']) as AgentTaskStatus,
  createdAt: String(row['created_at']),
  updatedAt: String(row['updated_at']),
});
