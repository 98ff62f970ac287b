/**
 * WHAT CAME IN: everything that happened is stored before anything is done with it, and is done once. What fails is tried again, later each
 * time, and is then set aside for a person.
 */
import { say } from '../../src/terminal/say.ts';
import { newId } from '../engine/ids.ts';
import { eventSchema, type NewEvent } from '../events/event.ts';
import type { Store } from '../store/store.ts';
import type { Deliveries } from '../store/tables/deliveries.ts';
import { type Handle, inboxLoop } from './inbox-loop.ts';

/** The inbox. */
export interface Inbox extends Pick<Deliveries, 'counts' | 'list'> {
  /** Stores an event; the same delivery, or the same body, twice is one. */
  deliver(event: NewEvent, digest?: string): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Tries a dead one again. Says whether there was one. */
  retry(id: string): Promise<boolean>;
  /** Begins to hand events to `handle`, one after another, oldest first. */
  work(handle: Handle): void;
  /** Hands over what is due now, and ends with that. */
  drain(handle: Handle): Promise<void>;
  /** Ends that, once the event that is being handled is done. */
  stop(): Promise<void>;
}

/** The inbox of a store. */
export function inboxOf(
  store: Pick<Store, 'deliveries'>,
  now: () => string = () => new Date().toISOString(),
  trouble: (message: string) => void = (message) => say(`The inbox: ${message}`),
): Inbox {
  const { deliveries } = store;
  const loop = inboxLoop(deliveries, now, trouble);
  return {
    async deliver(event, digest) {
      const kept = await deliveries.add(eventSchema.parse({ id: newId(Date.parse(now())), ...event }), digest);
      if (kept.isNew) loop.poke();
      return kept;
    },
    async retry(id) {
      const isThere = await deliveries.retry(id);
      if (isThere) loop.poke();
      return isThere;
    },
    counts: deliveries.counts,
    list: deliveries.list,
    work: loop.begin,
    drain: loop.drain,
    stop: loop.end,
  };
}
