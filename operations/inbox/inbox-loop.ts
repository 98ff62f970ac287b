import { Final } from '../engine/engine.ts';
import { newId } from '../engine/ids.ts';
import { resting } from '../engine/resting.ts';
import { messageOf } from '../engine/steps.ts';
import type { OperationsEvent } from '../events/event.ts';
import type { Claimed, Deliveries } from '../store/tables/deliveries.ts';

/** Does what an event asks for. What it throws is tried again; a `Final` is not. */
export type Handle = (event: OperationsEvent) => Promise<void>;

/** How long GitHub sends a delivery again, and we know it again. */
const redeliveryDays = 3;

/** How often an event is tried, and how long it waits in between, in seconds. */
const [mostAttempts, pauses] = [5, [5, 30, 120, 600]] as const;

/** For how long somebody has an event before another may take it; it is renewed meanwhile. In seconds. */
const lease = 60;

/** How long the loop rests when nothing is due, and how often it forgets what is old. In milliseconds. */
const [rests, prunes] = [1000, 3_600_000];

/** Takes events out of the inbox, one after another, until it is ended. */
export function inboxLoop(deliveries: Deliveries, now: () => string, trouble: (message: string) => void) {
  const { listen, rest, poke } = resting();
  let isWorking = false;
  let loop: Promise<void> = Promise.resolve();
  let pruned = Number.NEGATIVE_INFINITY;

  async function handleOne(claimed: Claimed, handle: Handle): Promise<void> {
    const renewing = setInterval(
      () => {
        deliveries.renew(claimed, lease).catch((error) => trouble(messageOf(error)));
      },
      (lease * 1000) / 3,
    );
    try {
      await handle(claimed.event);
    } catch (error) {
      const again = error instanceof Final ? undefined : pauses[claimed.attempts - 1];
      await deliveries.fail(claimed, messageOf(error), again ?? 'dead');
      return;
    } finally {
      clearInterval(renewing);
    }
    await deliveries.done(claimed);
  }

  async function prune(): Promise<void> {
    if (performance.now() - pruned < prunes) return;
    pruned = performance.now();
    await deliveries.prune(new Date(Date.parse(now()) - redeliveryDays * 86_400_000).toISOString());
  }

  async function work(handle: Handle): Promise<void> {
    while (isWorking) {
      listen();
      try {
        const claimed = await deliveries.claim({ lease: newId(Date.now()), seconds: lease, mostAttempts });
        if (claimed) await handleOne(claimed, handle);
        else {
          await prune();
          await rest(rests);
        }
      } catch (error) {
        trouble(messageOf(error));
        await rest(rests);
      }
    }
  }

  return {
    begin(handle: Handle): void {
      if (isWorking) return;
      isWorking = true;
      loop = work(handle);
    },
    poke,
    async end(): Promise<void> {
      isWorking = false;
      poke();
      await loop;
    },
  };
}
