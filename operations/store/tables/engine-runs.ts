import type { Database, Row } from '../database.ts';
import type { EngineRun, EngineState, Json } from '../engine-run.ts';

/** A run, and which run of the engine below does its steps. */
export type StoredEngineRun = EngineRun & { readonly engineId: string | undefined };

/** The runs of the engine: what was started, under which key, and how it ended. */
export interface EngineRuns {
  /** Notes a run, or gives the one with the same workflow and key, however old. */
  add(
    run: Pick<EngineRun, 'id' | 'workflow' | 'key' | 'input'>,
  ): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Says which run of the engine below does its steps; the first one stays. */
  bind(id: string, engineId: string): Promise<void>;
  /** A run begins, or goes on: gives its input; nothing where it has ended, or where another run of the engine below does its steps. */
  begin(id: string, engineId: string): Promise<{ readonly input: Json } | undefined>;
  /** A run waits. */
  park(id: string): Promise<void>;
  /** A run ends; one that has ended stays as it is. Says whether it did. */
  end(
    id: string,
    state: 'done' | 'failed' | 'cancelled',
    what: Pick<Partial<EngineRun>, 'output' | 'error'>,
  ): Promise<boolean>;
  get(id: string): Promise<StoredEngineRun | undefined>;
  /** Newest first. */
  list(query: {
    readonly workflow?: string;
    readonly state?: EngineState;
    readonly limit: number;
  }): Promise<StoredEngineRun[]>;
  /** Those that have not ended, oldest first: with or without a run of the engine below. */
  open(query: { readonly isBound: boolean; readonly limit: number }): Promise<StoredEngineRun[]>;
}

/** The table of the engine's runs. */
export const engineRunsIn = (database: Database, now: () => string): EngineRuns => ({
  async add({ id, workflow, key, input }) {
    const added = await database.run(
      `INSERT INTO ops_engine_runs (id, workflow, key, input, state, created_at) VALUES ($1, $2, $3, $4, 'waiting', $5)
       ON CONFLICT (workflow, key) DO NOTHING`,
      [id, workflow, key, JSON.stringify(input), now()],
    );
    if (added > 0) return { id, isNew: true };
    const [row] = await database.all('SELECT id FROM ops_engine_runs WHERE workflow = $1 AND key = $2', [
      workflow,
      key,
    ]);
    return { id: String(row?.['id']), isNew: false };
  },
  async bind(id, engineId) {
    await database.run('UPDATE ops_engine_runs SET engine_id = COALESCE(engine_id, $2) WHERE id = $1', [id, engineId]);
  },
  async begin(id, engineId) {
    const [row] = await database.all(
      `UPDATE ops_engine_runs SET state = 'running', engine_id = $2
       WHERE id = $1 AND state IN ('waiting', 'running') AND (engine_id IS NULL OR engine_id = $2) RETURNING input`,
      [id, engineId],
    );
    return row && { input: JSON.parse(String(row['input'])) as Json };
  },
  async park(id) {
    await database.run(`UPDATE ops_engine_runs SET state = 'waiting' WHERE id = $1 AND state = 'running'`, [id]);
  },
  end: async (id, state, { output, error }) =>
    (await database.run(
      `UPDATE ops_engine_runs SET state = $2, output = $3, error = $4, finished_at = $5
       WHERE id = $1 AND state IN ('waiting', 'running')`,
      [id, state, output === undefined ? null : JSON.stringify(output), error ?? null, now()],
    )) > 0,
  async get(id) {
    return (await database.all('SELECT * FROM ops_engine_runs WHERE id = $1', [id])).map(runOf)[0];
  },
  async list({ workflow, state, limit }) {
    const rows = await database.all(
      `SELECT * FROM ops_engine_runs WHERE (CAST($1 AS TEXT) IS NULL OR workflow = $1) AND (CAST($2 AS TEXT) IS NULL OR state = $2)
       ORDER BY created_at DESC, id DESC LIMIT $3`,
      [workflow ?? null, state ?? null, limit],
    );
    return rows.map(runOf);
  },
  async open({ isBound, limit }) {
    const rows = await database.all(
      `SELECT * FROM ops_engine_runs WHERE state IN ('waiting', 'running') AND engine_id IS ${isBound ? 'NOT NULL' : 'NULL'}
       ORDER BY created_at, id LIMIT $1`,
      [limit],
    );
    return rows.map(runOf);
  },
});

const text = (value: unknown): string | undefined => (value === null ? undefined : String(value));

const runOf = (row: Row): StoredEngineRun => ({
  id: String(row['id']),
  workflow: String(row['workflow']),
  key: String(row['key']),
  state: String(row['state']) as EngineState,
  input: JSON.parse(String(row['input'])) as Json,
  output: row['output'] === null ? undefined : (JSON.parse(String(row['output'])) as Json),
  error: text(row['error']),
  createdAt: String(row['created_at']),
  finishedAt: text(row['finished_at']),
  engineId: text(row['engine_id']),
});
