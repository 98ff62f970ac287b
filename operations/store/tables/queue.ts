import type { Database, Row } from '../database.ts';
import type { Changes } from './changes.ts';
import { type Leased, type Leases, leasedIn, leasedOf } from './leased.ts';

/** What came of something that waited for a stage of the loop. */
export type StageResult =
  | { readonly done: string }
  /** It cannot be done yet, and why; `approval` says that a person has to decide first. No failure: it is tried again and again. */
  | { readonly waits: string; readonly approval?: true }
  | { readonly skipped: string };

/** Something that waits for a stage, or did. */
export interface Queued extends Leased {
  readonly stage: string;
  readonly key: string;
  readonly title: string;
  /** When it is tried next, or until when somebody has it. */
  readonly dueAt: string;
  readonly doneAt: string | null;
  /** What came of it last. */
  readonly result: StageResult | null;
}

/** Something that is to wait. */
export type ToQueue = Pick<Queued, 'id' | 'key' | 'title'>;

/** What waits for the stages of the loop. It can be lost: stages list it anew (B004-04). */
export interface Queue extends Leases<Queued> {
  /**
   * Makes the queue of a stage what the stage lists: what is new waits, in that order; what is done stays done as long as it is listed;
   * what is listed no more is forgotten, unless somebody works on it. Says how many are new.
   */
  put(stage: string, listed: readonly ToQueue[]): Promise<number>;
  /** Lets one more thing wait for a stage, unless it is known. */
  add(stage: string, one: ToQueue): Promise<boolean>;
  /** Forgets what was done for a stage before that time. */
  forget(stage: string, before: string): Promise<number>;
  get(id: string): Promise<Queued | undefined>;
  /** Those of that key that are dead, in whichever stage. */
  dead(key: string): Promise<Queued[]>;
}

/** The table of the queue. */
export function queueIn(database: Database, changes: Changes, now: () => string): Queue {
  const rows = leasedIn({ database, changes, now }, 'ops_queue', 'queue', queuedOf);
  const add = async (stage: string, { id, key, title }: ToQueue, inside: Database) => {
    const added = await inside.run(
      `INSERT INTO ops_queue (id, stage, key, title, state, attempts, due_at, received_at)
       VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $5) ON CONFLICT (stage, key) DO NOTHING`,
      [id, stage, key, title, now()],
    );
    if (added > 0) await changes.note('queue', id, { state: 'waiting' }, inside);
    return added > 0;
  };
  return {
    ...rows,
    // Another life is another run, because a run that has failed stays as it is.
    retry: (id) => rows.retry(id, { id: nextLife(id), result: null }),
    put: (stage, listed) =>
      database.transaction(async (inside) => {
        const known = await inside.all('SELECT id, key, state FROM ops_queue WHERE stage = $1', [stage]);
        const wanted = new Set(listed.map(({ key }) => key));
        for (const { id, key, state } of known)
          if (!wanted.has(String(key)) && state !== 'working')
            await inside.run('DELETE FROM ops_queue WHERE id = $1', [String(id)]);
        const there = new Set(known.map(({ key }) => key));
        let added = 0;
        for (const one of listed) if (!there.has(one.key) && (await add(stage, one, inside))) added += 1;
        return added;
      }),
    forget: (stage, before) =>
      database.run(`DELETE FROM ops_queue WHERE stage = $1 AND state = 'done' AND done_at < $2`, [stage, before]),
    add: (stage, one) => database.transaction((inside) => add(stage, one, inside)),
    get: async (id) => (await database.all('SELECT * FROM ops_queue WHERE id = $1', [id])).map(queuedOf)[0],
    dead: async (key) =>
      (await database.all(`SELECT * FROM ops_queue WHERE key = $1 AND state = 'dead'`, [key])).map(queuedOf),
  };
}

function nextLife(id: string): string {
  const [first, life = '1'] = id.split('.');
  return `${first}.${Number(life) + 1}`;
}

const queuedOf = (row: Row): Queued => ({
  ...leasedOf(row),
  stage: String(row['stage']),
  key: String(row['key']),
  title: String(row['title']),
  dueAt: String(row['due_at']),
  doneAt: row['done_at'] === null ? null : String(row['done_at']),
  result: row['result'] === null ? null : (JSON.parse(String(row['result'])) as StageResult),
});
