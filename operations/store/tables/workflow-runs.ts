import { isDeepStrictEqual } from 'node:util';
import { type WorkflowRun, workflowRunSchema, workflowRunStatuses } from '../../events/event.ts';
import type { Database, Row } from '../database.ts';
import type { Json } from '../engine-run.ts';
import type { Changes } from './changes.ts';

/** A workflow run of GitHub's, and what we know of it besides. */
export interface KnownWorkflowRun extends WorkflowRun {
  /** What it was started with, where we started it. */
  readonly inputs: Json;
  /** Who started it here. */
  readonly dispatchedBy: string | null;
  /** The run that this one goes on from. */
  readonly parentId: number | null;
  /** What it asks a person, where it ended at a checkpoint and nobody has answered yet. */
  readonly awaiting: Json;
}

/** What we know besides what GitHub says. */
export type Known = Partial<Pick<KnownWorkflowRun, 'inputs' | 'dispatchedBy' | 'parentId' | 'awaiting'>>;

/** The workflow runs of GitHub's that we have heard of. */
export interface WorkflowRuns {
  /** Takes what was said of a run, unless something newer was said before; an attempt that has completed stays so. */
  hear(run: WorkflowRun, known?: Known): Promise<boolean>;
  /** Notes what we know besides. */
  know(id: number, known: Known): Promise<void>;
  /** Forgets those that ended before that time. */
  forget(before: string): Promise<number>;
  get(id: number): Promise<KnownWorkflowRun | undefined>;
  /** Newest first; `before` is the id that the last page ended with. */
  list(query: {
    readonly repository?: string;
    readonly finished?: boolean;
    readonly awaiting?: boolean;
    readonly limit: number;
    readonly before?: number;
  }): Promise<KnownWorkflowRun[]>;
}

/** The table of workflow runs. */
export function workflowRunsIn(database: Database, changes: Changes): WorkflowRuns {
  const get = async (id: number, inside: Database = database) =>
    (await inside.all('SELECT * FROM ops_workflow_runs WHERE id = $1', [id])).map(runOf)[0];
  const write = async (inside: Database, run: KnownWorkflowRun) => {
    const { inputs, dispatchedBy, parentId, awaiting, ...said } = run;
    const [asked, wanted] = [inputs, awaiting].map((value) => (value === null ? null : JSON.stringify(value)));
    await inside.run(
      `INSERT INTO ops_workflow_runs (id, repository, finished, attempt, updated_at, created_at, data, inputs, dispatched_by, parent_id,
         awaiting)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (id) DO UPDATE SET finished = $3, attempt = $4, updated_at = $5, data = $7, inputs = $8, dispatched_by = $9,
         parent_id = $10, awaiting = $11`,
      [
        ...[run.id, run.repository, Number(run.status === 'completed'), run.attempt, run.updatedAt, run.createdAt],
        ...[JSON.stringify(said), asked ?? null, dispatchedBy, parentId, wanted ?? null],
      ],
    );
    await changes.note('workflow-run', String(run.id), { status: run.status, conclusion: run.conclusion }, inside);
  };
  return {
    hear: (run, known = {}) =>
      database.transaction(async (inside) => {
        const old = await get(run.id, inside);
        const isNews = !old || isNewer(run, old);
        const next: KnownWorkflowRun = { ...unknown, ...run, ...old, ...(isNews ? run : {}), ...known };
        if (isDeepStrictEqual(old, next)) return false;
        await write(inside, next);
        return true;
      }),
    know: (id, known) =>
      database.transaction(async (inside) => {
        const old = await get(id, inside);
        if (old) await write(inside, { ...old, ...known });
      }),
    forget: (before) => database.run('DELETE FROM ops_workflow_runs WHERE finished = 1 AND updated_at < $1', [before]),
    get: (id) => get(id),
    async list({ repository, finished, awaiting, limit, before }) {
      const start = before === undefined ? undefined : await get(before);
      const values = [repository ?? null, finished === undefined ? null : Number(finished), start?.createdAt ?? null];
      const rows = await database.all(
        `SELECT * FROM ops_workflow_runs WHERE (CAST($1 AS TEXT) IS NULL OR repository = $1)
           AND (CAST($2 AS BIGINT) IS NULL OR finished = $2)
           AND (CAST($3 AS TEXT) IS NULL OR created_at < $3 OR (created_at = $3 AND id < $4))
           ${awaiting === undefined ? '' : `AND awaiting IS ${awaiting ? 'NOT NULL' : 'NULL'}`}
         ORDER BY created_at DESC, id DESC LIMIT $5`,
        [...values, start?.id ?? null, limit],
      );
      return rows.map(runOf);
    },
  };
}

const unknown = { inputs: null, dispatchedBy: null, parentId: null, awaiting: null };
const order: readonly string[] = workflowRunStatuses;

/**
 * Whether what is said is newer than what is known. Any two are told apart, so whoever hears the same in another order knows the same in
 * the end: by attempt, by whether it has completed, by time, by state (GitHub's times are whole seconds), and then by what it says.
 */
function isNewer(said: WorkflowRun, known: WorkflowRun): boolean {
  const [mine, others] = [said, known].map((run) => [
    ...[run.attempt, Number(run.status === 'completed'), Date.parse(run.updatedAt), order.indexOf(run.status)],
    JSON.stringify(Object.keys(workflowRunSchema.shape).map((key) => run[key as keyof WorkflowRun])),
  ]);
  for (const [index, value] of (mine ?? []).entries()) {
    const other = others?.[index] ?? '';
    if (value !== other) return value > other;
  }
  return false;
}

const runOf = (row: Row): KnownWorkflowRun => ({
  ...workflowRunSchema.parse(JSON.parse(String(row['data']))),
  inputs: row['inputs'] === null ? null : (JSON.parse(String(row['inputs'])) as Json),
  dispatchedBy: row['dispatched_by'] as string | null,
  parentId: row['parent_id'] as number | null,
  awaiting: row['awaiting'] === null ? null : (JSON.parse(String(row['awaiting'])) as Json),
});
