import type { Database } from './database.ts';

/** What was added to the store, oldest first; one that was released is never changed. */
const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE ops_counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)`,
    `INSERT INTO ops_counters (name, value) VALUES ('changes', 0)`,
    // What happened lately, for those who watch. The number grows with each, without a gap.
    `CREATE TABLE ops_changes (seq BIGINT PRIMARY KEY, at TEXT NOT NULL, topic TEXT NOT NULL, subject TEXT NOT NULL, data TEXT NOT NULL)`,
    `CREATE TABLE ops_deliveries (
      id TEXT PRIMARY KEY, delivery_id TEXT NOT NULL UNIQUE, event TEXT NOT NULL, received_at TEXT NOT NULL, state TEXT NOT NULL,
      attempts BIGINT NOT NULL, due_at TEXT NOT NULL, lease TEXT, last_error TEXT, done_at TEXT
    )`,
    `CREATE INDEX ops_deliveries_due ON ops_deliveries (state, due_at)`,
    `CREATE TABLE ops_runs (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, workflow TEXT NOT NULL, title TEXT NOT NULL, repository TEXT, input TEXT NOT NULL,
      state TEXT NOT NULL, phase TEXT, environment TEXT, risk TEXT, requested_by TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT,
      parent_id TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, finished_at TEXT
    )`,
    `CREATE INDEX ops_runs_created ON ops_runs (kind, state, created_at)`,
    `CREATE TABLE ops_logs (
      run_id TEXT NOT NULL REFERENCES ops_runs (id) ON DELETE CASCADE, line BIGINT NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL,
      phase TEXT, level TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (run_id, line), UNIQUE (run_id, key)
    )`,
    `CREATE TABLE ops_gates (
      run_id TEXT NOT NULL REFERENCES ops_runs (id) ON DELETE CASCADE, name TEXT NOT NULL, required BIGINT NOT NULL, state TEXT NOT NULL
      CHECK (state IN ('pending', 'pass', 'fail', 'skipped', 'missing', 'stale')), url TEXT, details TEXT, head_sha TEXT,
      source TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, PRIMARY KEY (run_id, name)
    )`,
    `CREATE TABLE ops_approvals (
      id TEXT PRIMARY KEY, run_id TEXT NOT NULL REFERENCES ops_runs (id) ON DELETE CASCADE, gate TEXT NOT NULL, decision TEXT NOT NULL,
      reason TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, head_sha TEXT
    )`,
    `CREATE INDEX ops_approvals_run ON ops_approvals (run_id, at)`,
    `CREATE TABLE ops_workflow_runs (
      id BIGINT PRIMARY KEY, repository TEXT NOT NULL, finished BIGINT NOT NULL, attempt BIGINT NOT NULL, updated_at TEXT NOT NULL,
      created_at TEXT NOT NULL, data TEXT NOT NULL, inputs TEXT, dispatched_by TEXT, parent_id BIGINT, awaiting TEXT
    )`,
    `CREATE INDEX ops_workflow_runs_open ON ops_workflow_runs (repository, finished, created_at)`,
    // Whatever a room wants to remember under a name: answers with their ETags, signals it has handled, when it last looked.
    `CREATE TABLE ops_notes (room TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (room, name))`,
  ],
  [
    // What the engine below lacks: keys that last, signals that are kept until somebody waits for them, runs that end as we say.
    `CREATE TABLE ops_engine_runs (
      id TEXT PRIMARY KEY, workflow TEXT NOT NULL, key TEXT NOT NULL, input TEXT NOT NULL, state TEXT NOT NULL, output TEXT, error TEXT,
      engine_id TEXT, created_at TEXT NOT NULL, finished_at TEXT, UNIQUE (workflow, key)
    )`,
    `CREATE INDEX ops_engine_runs_state ON ops_engine_runs (state, created_at)`,
    `CREATE TABLE ops_engine_waits (
      run_id TEXT NOT NULL REFERENCES ops_engine_runs (id) ON DELETE CASCADE, step TEXT NOT NULL, signal TEXT, until_at TEXT NOT NULL,
      parks BIGINT NOT NULL, outcome TEXT, PRIMARY KEY (run_id, step)
    )`,
    `CREATE TABLE ops_engine_signals (
      run_id TEXT NOT NULL REFERENCES ops_engine_runs (id) ON DELETE CASCADE, seq BIGINT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL,
      data TEXT NOT NULL, sent_at TEXT NOT NULL, taken_by TEXT, PRIMARY KEY (run_id, seq), UNIQUE (run_id, name, key)
    )`,
    `CREATE INDEX ops_engine_signals_open ON ops_engine_signals (taken_by, run_id)`,
    // The id of a delivery is not signed; the body is, so the same body again is the same delivery.
    `ALTER TABLE ops_deliveries ADD COLUMN digest TEXT`,
    `CREATE UNIQUE INDEX ops_deliveries_digest ON ops_deliveries (digest)`,
    `CREATE TABLE ops_engine_schedules (name TEXT PRIMARY KEY, definition TEXT NOT NULL, last_moment BIGINT NOT NULL)`,
  ],
  [
    // What waits for a stage of the loop. It can be lost: stages list anew what waits.
    `CREATE TABLE ops_queue (
      id TEXT PRIMARY KEY, stage TEXT NOT NULL, key TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL, attempts BIGINT NOT NULL,
      due_at TEXT NOT NULL, lease TEXT, last_error TEXT, result TEXT, received_at TEXT NOT NULL, done_at TEXT, UNIQUE (stage, key)
    )`,
    `CREATE INDEX ops_queue_due ON ops_queue (state, due_at)`,
  ],
  [
    `CREATE TABLE ops_agent_tasks (
      id TEXT PRIMARY KEY, repository TEXT NOT NULL, cause TEXT NOT NULL, priority BIGINT NOT NULL, status TEXT NOT NULL,
      data TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
    )`,
    // One open task per cause.
    `CREATE UNIQUE INDEX ops_agent_tasks_open ON ops_agent_tasks (repository, cause) WHERE status IN ('pending', 'in_progress')`,
    `CREATE TABLE ops_agent_runs (
      id TEXT PRIMARY KEY, task_id TEXT NOT NULL REFERENCES ops_agent_tasks (id) ON DELETE CASCADE, node TEXT NOT NULL,
      attempt BIGINT NOT NULL, status TEXT NOT NULL, data TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT,
      UNIQUE (task_id, node, attempt)
    )`,
    // How the code was, commit by commit.
    `CREATE TABLE ops_metrics (
      repository TEXT NOT NULL, sha TEXT NOT NULL, at TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (repository, sha)
    )`,
  ],
];

/** Brings a database to what this version needs; of several that begin at once one does it. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (inside) => {
    await inside.run('CREATE TABLE IF NOT EXISTS ops_migrations (version BIGINT PRIMARY KEY)');
    const [last] = await inside.all('SELECT MAX(version) AS version FROM ops_migrations');
    const done = Number(last?.['version'] ?? 0);
    if (done > migrations.length)
      throw new Error(
        `The store was written by a newer version of Ledgerline (${done} of ${migrations.length} changes).`,
      );
    for (const [index, statements] of migrations.entries()) {
      if (index < done) continue;
      for (const statement of statements) await inside.run(statement);
      await inside.run('INSERT INTO ops_migrations (version) VALUES ($1)', [index + 1]);
    }
  });
}
