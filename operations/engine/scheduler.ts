/** WHAT THE CLOCK STARTS. A moment that has come is done once, whoever else looks at the same clock; of those that were missed the last. */
import type { Clock } from './clock.ts';
import type { Json, When } from './engine.ts';
import { instantsOf } from './instants.ts';

/** What remembers how far a schedule has come. */
export interface Remembered {
  put(name: string, when: When, moment: number): Promise<void>;
  last(name: string): Promise<number>;
  done(name: string, moment: number): Promise<void>;
}

/** Starts a workflow under a key that belongs to the moment. */
export type Begin = (workflow: string, input: Json, key: string) => Promise<unknown>;

/** A clock may be set forward without any timer of the process hearing of it. */
const looksAfter = 30_000;

/** Watches schedules. Nothing is started before `work`. */
export function schedulerOf(clock: Clock, remembered: Remembered, begin: Begin, trouble: (error: unknown) => void) {
  const known = new Map<string, { readonly when: When; readonly workflow: string; readonly input: Json }>();
  const timers = new Map<string, () => void>();
  let isWorking = false;
  let doing: Promise<unknown> = Promise.resolve();

  async function tick(name: string): Promise<void> {
    const schedule = known.get(name);
    if (!schedule || !isWorking) return;
    const { latest, next } = instantsOf(schedule.when);
    try {
      const instant = latest(clock.now());
      if (instant !== undefined && instant > (await remembered.last(name))) {
        // First started, then noted: the key knows what was started already.
        await begin(schedule.workflow, schedule.input, `${name}@${new Date(instant).toISOString()}`);
        await remembered.done(name, instant);
      }
    } catch (error) {
      trouble(error);
    }
    if (!isWorking || known.get(name) !== schedule) return;
    const now = clock.now();
    timers.get(name)?.();
    timers.set(
      name,
      clock.at(Math.min(next(now) ?? Number.POSITIVE_INFINITY, now + looksAfter), () => soon(name)),
    );
  }
  const soon = (name: string) => {
    doing = doing.then(() => tick(name));
    return doing;
  };

  return {
    async schedule(name: string, when: When, workflow: string, input: Json): Promise<void> {
      instantsOf(when);
      await remembered.put(name, when, clock.now());
      known.set(name, { when, workflow, input });
      await soon(name);
    },
    async work(): Promise<void> {
      isWorking = true;
      for (const name of known.keys()) await soon(name);
    },
    async stop(): Promise<void> {
      isWorking = false;
      for (const takeBack of timers.values()) takeBack();
      timers.clear();
      await doing;
    },
  };
}
