import { Cron } from 'croner';
import type { When } from './engine.ts';

/** The moments of a schedule, in UTC: the same for whoever has the same schedule. */
export interface Instants {
  /** The last one that has come, be it now. */
  latest(now: number): number | undefined;
  /** The first one that has not. */
  next(now: number): number | undefined;
}

/** The moments of a schedule. Throws, in words, on a cron expression that is none. */
export function instantsOf(when: When): Instants {
  if ('everySeconds' in when) {
    const length = when.everySeconds * 1000;
    if (!(length >= 1000)) throw new Error('A schedule has to leave a second at least between its moments.');
    const latest = (now: number) => Math.floor(now / length) * length;
    return { latest, next: (now) => latest(now) + length };
  }
  let cron: Cron;
  try {
    cron = new Cron(when.cron, { timezone: 'UTC', paused: true });
  } catch (error) {
    throw new Error(`"${when.cron}" is no cron expression.`, { cause: error });
  }
  return {
    // Of moments before a time the time itself is none.
    latest: (now) => cron.previousRuns(1, new Date(now + 1))[0]?.getTime(),
    next: (now) => cron.nextRun(new Date(now))?.getTime(),
  };
}
