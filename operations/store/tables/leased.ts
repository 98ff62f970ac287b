/** WHAT IS TAKEN BY ONE OF MANY: rows that wait, are taken for a while, and are done, tried again later, or set aside for a person. */
import type { Database, Row } from '../database.ts';
import type { Changes, Topic } from './changes.ts';

/** How such a row stands: `dead` is one that failed for good, and waits for a person. */
export type LeasedState = 'waiting' | 'working' | 'done' | 'dead';

/** What all such rows have. */
export interface Leased {
  readonly id: string;
  readonly state: LeasedState;
  readonly attempts: number;
  readonly receivedAt: string;
  readonly lastError: string | null;
}

/** A row that somebody works on, until `lease` is taken away from it. */
export type Claimed<One extends Leased = Leased> = One & { readonly lease: string };

/** Columns that are written as well. */
type Also = Readonly<Record<string, string | number | null>>;

/** The rows of one table; whoever has no lease any more writes nothing, and is told so by `false`. */
export interface Leases<One extends Leased> {
  /** Takes the oldest that is due, for so long. One that was tried `mostAttempts` times and never answered is dead. */
  claim(of: {
    readonly lease: string;
    readonly seconds: number;
    readonly mostAttempts: number;
    /** Only rows that have this in a column. */
    readonly only?: Readonly<Record<string, string>>;
  }): Promise<Claimed<One> | undefined>;
  /** Takes longer for it. */
  renew(claimed: Claimed, seconds: number): Promise<boolean>;
  done(claimed: Claimed, also?: Also): Promise<boolean>;
  /** It failed: is tried again after so many seconds, or never (`dead`). */
  fail(claimed: Claimed, error: string, again: number | 'dead', also?: Also): Promise<boolean>;
  /** It cannot be done yet, which is nobody's failure: is tried again after so many seconds, and this attempt does not count. */
  putBack(claimed: Claimed, seconds: number, also?: Also): Promise<boolean>;
  /** Tries a dead one again, from the first attempt. Says whether there was one. */
  retry(id: string, also?: Also): Promise<boolean>;
  counts(): Promise<Record<LeasedState, number>>;
  /** Newest first. */
  list(limit: number, state?: LeasedState): Promise<One[]>;
}

/** The rows of a table with the columns of `Leased`. */
export function leasedIn<One extends Leased>(
  { database, changes, now }: { readonly database: Database; readonly changes: Changes; readonly now: () => string },
  table: 'ops_deliveries' | 'ops_queue',
  topic: Topic,
  read: (row: Row) => One,
): Leases<One> {
  const later = (seconds: number) => new Date(Date.parse(now()) + seconds * 1000).toISOString();
  /** Writes, if the row is as `where` says, and says so to those who watch. */
  const write = (state: LeasedState, columns: Also, also: Also, where: Also) =>
    database.transaction(async (inside) => {
      const given = { state, lease: null, ...columns, ...also };
      const values = [...Object.values(given), ...Object.values(where)];
      const set = Object.keys(given).map((name, index) => `${name} = $${index + 1}`);
      const is = Object.keys(where).map((name, index) => `${name} = $${set.length + index + 1}`);
      const written = await inside.all(
        `UPDATE ${table} SET ${set.join(', ')} WHERE ${is.join(' AND ')} RETURNING id`,
        values,
      );
      for (const { id } of written) await changes.note(topic, String(id), { state }, inside);
      return written.length > 0;
    });
  const held = ({ id, lease }: Claimed) => ({ id, lease, state: 'working' });
  return {
    claim: ({ lease, seconds, mostAttempts, only = {} }) =>
      database.transaction(async (inside) => {
        const at = now();
        const dead = await inside.all(
          `UPDATE ${table} SET state = 'dead', lease = NULL, last_error = COALESCE(last_error, $3)
           WHERE state = 'working' AND due_at <= $1 AND attempts >= $2 RETURNING id`,
          [at, mostAttempts, 'Whoever worked on it ended each time without saying how.'],
        );
        for (const { id } of dead) await changes.note(topic, String(id), { state: 'dead' }, inside);
        const among = Object.keys(only).map((name, index) => ` AND ${name} = $${index + 4}`);
        const [row] = await inside.all(
          `UPDATE ${table} SET state = 'working', attempts = attempts + 1, lease = $2, due_at = $3 WHERE id = (
             SELECT id FROM ${table} WHERE state IN ('waiting', 'working') AND due_at <= $1${among.join('')}
             ORDER BY due_at, received_at, id LIMIT 1
           ) RETURNING *`,
          [at, lease, later(seconds), ...Object.values(only)],
        );
        return row && { ...read(row), lease };
      }),
    renew: async ({ id, lease }, seconds) =>
      (await database.run(`UPDATE ${table} SET due_at = $3 WHERE id = $1 AND state = 'working' AND lease = $2`, [
        ...[id, lease, later(seconds)],
      ])) > 0,
    done: (claimed, also = {}) => write('done', { done_at: now(), last_error: null }, also, held(claimed)),
    fail: (claimed, error, again, also = {}) =>
      write(
        again === 'dead' ? 'dead' : 'waiting',
        { last_error: error, due_at: later(again === 'dead' ? 0 : again) },
        also,
        held(claimed),
      ),
    putBack: (claimed, seconds, also = {}) =>
      write(
        'waiting',
        { attempts: claimed.attempts - 1, last_error: null, due_at: later(seconds) },
        also,
        held(claimed),
      ),
    retry: (id, also = {}) => write('waiting', { attempts: 0, due_at: now() }, also, { id, state: 'dead' }),
    async counts() {
      const rows = await database.all(`SELECT state, COUNT(*) AS number FROM ${table} GROUP BY state`);
      const counted = Object.fromEntries(rows.map((row) => [String(row['state']), Number(row['number'])]));
      return { waiting: 0, working: 0, done: 0, dead: 0, ...counted };
    },
    async list(limit, state) {
      const rows = await database.all(
        `SELECT * FROM ${table} WHERE (CAST($1 AS TEXT) IS NULL OR state = $1) ORDER BY received_at DESC, id DESC LIMIT $2`,
        [state ?? null, limit],
      );
      return rows.map(read);
    },
  };
}

/** What a row says that all such rows have. */
export const leasedOf = (row: Row): Leased => ({
  id: String(row['id']),
  state: String(row['state']) as LeasedState,
  attempts: Number(row['attempts']),
  receivedAt: String(row['received_at']),
  lastError: row['last_error'] === null ? null : String(row['last_error']),
});
