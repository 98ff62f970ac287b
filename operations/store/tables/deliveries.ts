import { eventSchema, type OperationsEvent } from '../../events/event.ts';
import type { Database, Row } from '../database.ts';
import type { Changes } from './changes.ts';

/** How a delivery stands: `dead` is one that was tried too often, and waits for a person. */
export type DeliveryState = 'waiting' | 'working' | 'done' | 'dead';

/** Something that happened, and what became of it. */
export interface Delivery {
  readonly id: string;
  readonly event: OperationsEvent;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly receivedAt: string;
  readonly lastError: string | null;
}

/** A delivery that somebody works on, until `lease` is taken away from it. */
export type Claimed = Delivery & { readonly lease: string };

/** What came in. */
export interface Deliveries {
  /** Keeps an event; one whose delivery, or whose very body (`digest`), is known already is that one. */
  add(event: OperationsEvent, digest?: string): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Takes the oldest that is due, for so long. One that was tried `mostAttempts` times and never answered is dead. */
  claim(of: {
    readonly lease: string;
    readonly seconds: number;
    readonly mostAttempts: number;
  }): Promise<Claimed | undefined>;
  /** Takes longer for it. */
  renew(claimed: Claimed, seconds: number): Promise<void>;
  done(claimed: Claimed): Promise<void>;
  /** It failed: is tried again after so many seconds, or never (`dead`). */
  fail(claimed: Claimed, error: string, again: number | 'dead'): Promise<void>;
  /** Tries a dead one again, from the first attempt. Says whether there was one. */
  retry(id: string): Promise<boolean>;
  counts(): Promise<Record<DeliveryState, number>>;
  /** Newest first. */
  list(limit: number, state?: DeliveryState): Promise<Delivery[]>;
  /** Forgets what was done and came before that time. */
  prune(before: string): Promise<number>;
}

/** The table of deliveries. */
export function deliveriesIn(database: Database, changes: Changes, now: () => string): Deliveries {
  const later = (seconds: number) => new Date(Date.parse(now()) + seconds * 1000).toISOString();
  /** Writes, if whoever asks still has it, and says so to those who watch. */
  const write = (id: string, state: DeliveryState, update: string, values: readonly (string | number)[]) =>
    database.transaction(async (inside) => {
      const written = await inside.run(`UPDATE ops_deliveries SET lease = NULL, state = $2, ${update}`, [
        ...[id, state, ...values],
      ]);
      if (written > 0) await changes.note('delivery', id, { state }, inside);
      return written > 0;
    });
  const held = `WHERE id = $1 AND state = 'working' AND lease = $3`;
  return {
    add: (event, digest) =>
      database.transaction(async (inside) => {
        const [known] = await inside.all('SELECT id FROM ops_deliveries WHERE delivery_id = $1 OR digest = $2', [
          ...[event.deliveryId, digest ?? null],
        ]);
        if (known) return { id: String(known['id']), isNew: false };
        await inside.run(
          `INSERT INTO ops_deliveries (id, delivery_id, digest, event, received_at, state, attempts, due_at)
           VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $5)`,
          [event.id, event.deliveryId, digest ?? null, JSON.stringify(event), now()],
        );
        await changes.note('delivery', event.id, { state: 'waiting' }, inside);
        return { id: event.id, isNew: true };
      }),
    claim: ({ lease, seconds, mostAttempts }) =>
      database.transaction(async (inside) => {
        const at = now();
        const dead = await inside.all(
          `UPDATE ops_deliveries SET state = 'dead', lease = NULL, last_error = COALESCE(last_error, $3)
           WHERE state = 'working' AND due_at <= $1 AND attempts >= $2 RETURNING id`,
          [at, mostAttempts, 'Whoever worked on it ended each time without saying how.'],
        );
        for (const { id } of dead) await changes.note('delivery', String(id), { state: 'dead' }, inside);
        const [row] = await inside.all(
          `UPDATE ops_deliveries SET state = 'working', attempts = attempts + 1, lease = $2, due_at = $3 WHERE id = (
             SELECT id FROM ops_deliveries WHERE state IN ('waiting', 'working') AND due_at <= $1 ORDER BY due_at, received_at, id LIMIT 1
           ) RETURNING *`,
          [at, lease, later(seconds)],
        );
        return row && { ...deliveryOf(row), lease };
      }),
    async renew({ id, lease }, seconds) {
      await database.run(`UPDATE ops_deliveries SET due_at = $3 WHERE id = $1 AND state = 'working' AND lease = $2`, [
        ...[id, lease, later(seconds)],
      ]);
    },
    async done({ id, lease }) {
      await write(id, 'done', `done_at = $4, last_error = NULL ${held}`, [lease, now()]);
    },
    async fail({ id, lease }, error, again) {
      const state = again === 'dead' ? 'dead' : 'waiting';
      const due = later(again === 'dead' ? 0 : again);
      await write(id, state, `last_error = $4, due_at = $5 ${held}`, [lease, error, due]);
    },
    retry: (id) => write(id, 'waiting', `attempts = 0, due_at = $3 WHERE id = $1 AND state = 'dead'`, [now()]),
    async counts() {
      const rows = await database.all('SELECT state, COUNT(*) AS number FROM ops_deliveries GROUP BY state');
      const counted = Object.fromEntries(rows.map((row) => [String(row['state']), Number(row['number'])]));
      return { waiting: 0, working: 0, done: 0, dead: 0, ...counted };
    },
    async list(limit, state) {
      const rows = await database.all(
        `SELECT * FROM ops_deliveries WHERE (CAST($1 AS TEXT) IS NULL OR state = $1) ORDER BY received_at DESC, id DESC LIMIT $2`,
        [state ?? null, limit],
      );
      return rows.map(deliveryOf);
    },
    prune: (before) => database.run(`DELETE FROM ops_deliveries WHERE state = 'done' AND received_at < $1`, [before]),
  };
}

const deliveryOf = (row: Row): Delivery => ({
  id: String(row['id']),
  event: eventSchema.parse(JSON.parse(String(row['event']))),
  state: String(row['state']) as DeliveryState,
  attempts: Number(row['attempts']),
  receivedAt: String(row['received_at']),
  lastError: row['last_error'] === null ? null : String(row['last_error']),
});
