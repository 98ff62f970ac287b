/** WHAT TIME IT IS, as an argument: the machine's clock, or one that a test turns. */

/** A clock; moments are milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Calls once that moment has come, and gives what takes it back. */
  at(moment: number, act: () => void): () => void;
}

/** The longest time that a timer of Node can wait. */
const longest = 2 ** 31 - 1;

/** The machine's clock. It keeps no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  at(moment, act) {
    let timer: NodeJS.Timeout;
    const arm = () => {
      const left = moment - Date.now();
      timer = setTimeout(() => (left > longest ? arm() : act()), Math.min(Math.max(left, 0), longest)).unref();
    };
    arm();
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is turned. */
export interface ManualClock extends Clock {
  /** The time in ISO 8601, UTC. */
  iso(): string;
  /** Jumps forward, or back, at once: what was due on the way is called then, in order. */
  advance(milliseconds: number): void;
}

/** A clock for tests. */
export function manualClock(start = '2026-01-01T00:00:00.000Z'): ManualClock {
  let now = Date.parse(start);
  const waiting = new Set<{ readonly moment: number; readonly act: () => void }>();
  return {
    now: () => now,
    iso: () => new Date(now).toISOString(),
    at(moment, act) {
      const entry = { moment, act };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance(milliseconds) {
      now += milliseconds;
      const due = [...waiting].filter(({ moment }) => moment <= now).toSorted((a, b) => a.moment - b.moment);
      for (const entry of due) if (waiting.delete(entry)) entry.act();
    },
  };
}
