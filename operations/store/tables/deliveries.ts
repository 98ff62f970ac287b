import { eventSchema, type OperationsEvent } from '../../events/event.ts';
import type { Database } from '../database.ts';
import type { Changes } from './changes.ts';
import { type Leased, type LeasedState, type Leases, leasedIn, leasedOf } from './leased.ts';

/** How a delivery stands. */
export type DeliveryState = LeasedState;

/** Something that happened, and what became of it. */
export interface Delivery extends Leased {
  readonly event: OperationsEvent;
}

/** What came in. */
export interface Deliveries extends Leases<Delivery> {
  /** Keeps an event; one whose delivery, or whose very body (`digest`), is known already is that one. */
  add(event: OperationsEvent, digest?: string): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Forgets what was done and came before that time. */
  prune(before: string): Promise<number>;
}

/** The table of deliveries. */
export const deliveriesIn = (database: Database, changes: Changes, now: () => string): Deliveries => ({
  ...leasedIn({ database, changes, now }, 'ops_deliveries', 'delivery', (row) => ({
    ...leasedOf(row),
    event: eventSchema.parse(JSON.parse(String(row['event']))),
  })),
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
  prune: (before) => database.run(`DELETE FROM ops_deliveries WHERE state = 'done' AND received_at < $1`, [before]),
});
