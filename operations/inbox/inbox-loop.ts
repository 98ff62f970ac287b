import { resting } from '../engine/resting.ts';
import { messageOf } from '../engine/steps.ts';
import type { OperationsEvent } from '../events/event.ts';
import type { Deliveries } from '../store/tables/deliveries.ts';
import { takeOne } from './take-one.ts';

/** Does what an event asks for. What it throws is tried again; a `Final` is not. */
export type Handle = (event: OperationsEvent) => Promise<void>;

/** How long GitHub sends a delivery again, and we know it again. */
const redeliveryDays = 3;

/** How long the loop rests when nothing is due, and how often it forgets what is old. In milliseconds. */
const [rests, prunes] = [1000, 3_600_000];

/** Takes events out of the inbox, one after another, until it is ended. */
export function inboxLoop(deliveries: Deliveries, now: () => string, trouble: (message: string) => void) {
  const { listen, rest, poke } = resting();
  let isWorking = false;
  let loop: Promise<void> = Promise.resolve();
  let pruned = Number.NEGATIVE_INFINITY;

  const handleOne = (handle: Handle) =>
    takeOne(deliveries, { trouble }, async ({ event }) => {
      await handle(event);
      return undefined;
    });

  async function prune(): Promise<void> {
    if (performance.now() - pruned < prunes) return;
    pruned = performance.now();
    await deliveries.prune(new Date(Date.parse(now()) - redeliveryDays * 86_400_000).toISOString());
  }

  async function work(handle: Handle): Promise<void> {
    while (isWorking) {
      listen();
      try {
        if (await handleOne(handle)) continue;
        await prune();
      } catch (error) {
        trouble(messageOf(error));
      }
      await rest(rests);
    }
  }

  return {
    begin(handle: Handle): void {
      if (isWorking) return;
      isWorking = true;
      loop = work(handle);
    },
    async drain(handle: Handle): Promise<void> {
      while (await handleOne(handle));
    },
    poke,
    async end(): Promise<void> {
      isWorking = false;
      poke();
      await loop;
    },
  };
}
