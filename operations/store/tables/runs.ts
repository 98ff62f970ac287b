import type { Risk } from '../../../content-schema/gates/gates-file.ts';
import type { Database, Row } from '../database.ts';
import type { Json } from '../engine-run.ts';
import type { Changes } from './changes.ts';

/** How a run of ours stands; the last four are ends. */
export type RunState =
  | 'waiting'
  | 'running'
  | 'awaiting_approval'
  | 'awaiting_ci'
  | 'done'
  | 'skipped'
  | 'failed'
  | 'cancelled';

/** The states in which nothing happens any more. */
export const ends: readonly RunState[] = ['done', 'skipped', 'failed', 'cancelled'];

/** What a run left behind. */
export interface Outcome {
  readonly pullRequest?: { readonly number: number; readonly url: string; readonly headSha: string };
  /** Where its workflow runs are seen. */
  readonly actionsUrl?: string;
  readonly artifacts?: readonly { readonly kind: 'link'; readonly title: string; readonly value: string }[];
  /** The run that proposes what this one made. */
  readonly proposal?: string;
  /** Where it was published. */
  readonly url?: string;
  /** What a dry run would change, or what waits for approval would: a unified diff. */
  readonly diff?: string;
}

/** A runbook run, a factory job or an agent run. Its id is that of the engine's run. */
export interface OperationRun {
  readonly id: string;
  readonly kind: 'runbook' | 'factory' | 'agent';
  readonly workflow: string;
  readonly title: string;
  /** `owner/name`. */
  readonly repository: string | null;
  readonly input: Json;
  readonly state: RunState;
  /** The phase it is in, or ended in. */
  readonly phase: string | null;
  readonly environment: string | null;
  readonly risk: Risk | null;
  readonly requestedBy: string;
  readonly outcome: Outcome;
  /** Why it failed, was skipped, or waits. */
  readonly reason: string | null;
  readonly parentId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly finishedAt: string | null;
}

/** What is known of a run when it begins. */
export type NewRun = Pick<OperationRun, 'id' | 'kind' | 'workflow' | 'title' | 'repository' | 'input' | 'requestedBy'> &
  Partial<Pick<OperationRun, 'environment' | 'parentId'>>;

/** What may change of it. */
export type RunChange = Partial<Pick<OperationRun, 'state' | 'phase' | 'risk' | 'outcome' | 'reason' | 'environment'>>;

/** The runs of ours. */
export interface Runs {
  /** Notes a run; of one that is there nothing is changed. */
  add(run: NewRun): Promise<void>;
  /** Changes a run; one that has ended stays as it is. Says whether it did. */
  change(id: string, change: RunChange): Promise<boolean>;
  get(id: string): Promise<OperationRun | undefined>;
  /** Newest first; `before` is the id that the last page ended with. */
  list(query: {
    readonly kind?: OperationRun['kind'];
    readonly states?: readonly RunState[];
    readonly repository?: string;
    readonly limit: number;
    readonly before?: string;
  }): Promise<OperationRun[]>;
}

/** The table of runs. */
export function runsIn(database: Database, changes: Changes, now: () => string): Runs {
  const get = async (id: string, inside: Database = database) =>
    (await inside.all('SELECT * FROM ops_runs WHERE id = $1', [id])).map(runOf)[0];
  return {
    async add(run) {
      const at = now();
      await database.transaction(async (inside) => {
        const added = await inside.run(
          `INSERT INTO ops_runs (id, kind, workflow, title, repository, input, state, environment, requested_by, outcome, parent_id,
             created_at, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, '{}', $9, $10, $10) ON CONFLICT (id) DO NOTHING`,
          [
            ...[run.id, run.kind, run.workflow, run.title, run.repository, JSON.stringify(run.input)],
            ...[run.environment ?? null, run.requestedBy, run.parentId ?? null, at],
          ],
        );
        if (added > 0) await changes.note('run', run.id, { state: 'waiting' }, inside);
      });
    },
    change: (id, change) =>
      database.transaction(async (inside) => {
        const old = await get(id, inside);
        if (!old || ends.includes(old.state)) return false;
        const next = { ...old, ...change };
        const at = now();
        await inside.run(
          `UPDATE ops_runs SET state = $2, phase = $3, risk = $4, outcome = $5, reason = $6, environment = $7, updated_at = $8,
             finished_at = $9 WHERE id = $1`,
          [
            ...[id, next.state, next.phase, next.risk && JSON.stringify(next.risk), JSON.stringify(next.outcome)],
            ...[next.reason, next.environment, at, ends.includes(next.state) ? at : null],
          ],
        );
        await changes.note('run', id, { state: next.state, phase: next.phase }, inside);
        return true;
      }),
    get: (id) => get(id),
    async list({ kind, states, repository, limit, before }) {
      const start = before === undefined ? undefined : await get(before);
      const wanted = states ?? [];
      const values = [kind ?? null, repository ?? null, start?.createdAt ?? null, start?.id ?? null, limit];
      const among = wanted.map((_, index) => `$${values.length + index + 1}`).join(', ');
      const rows = await database.all(
        `SELECT * FROM ops_runs WHERE (CAST($1 AS TEXT) IS NULL OR kind = $1) AND (CAST($2 AS TEXT) IS NULL OR repository = $2)
           AND (CAST($3 AS TEXT) IS NULL OR created_at < $3 OR (created_at = $3 AND id < $4))
           ${wanted.length > 0 ? `AND state IN (${among})` : ''}
         ORDER BY created_at DESC, id DESC LIMIT $5`,
        [...values, ...wanted],
      );
      return rows.map(runOf);
    },
  };
}

const json = <T>(value: unknown): T | null => (value === null ? null : (JSON.parse(String(value)) as T));
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

const runOf = (row: Row): OperationRun => ({
  id: String(row['id']),
  kind: String(row['kind']) as OperationRun['kind'],
  workflow: String(row['workflow']),
  title: String(row['title']),
  repository: text(row['repository']),
  input: json<Json>(row['input']) ?? null,
  state: String(row['state']) as RunState,
  phase: text(row['phase']),
  environment: text(row['environment']),
  risk: json<Risk>(row['risk']),
  requestedBy: String(row['requested_by']),
  outcome: json<Outcome>(row['outcome']) ?? {},
  reason: text(row['reason']),
  parentId: text(row['parent_id']),
  createdAt: String(row['created_at']),
  updatedAt: String(row['updated_at']),
  finishedAt: text(row['finished_at']),
});
