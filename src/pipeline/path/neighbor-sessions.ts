import type { PathSession } from './path-session.ts';

/** The sessions before and after a step; nothing at the ends of the path. */
export interface Neighbors {
  readonly previous: PathSession | undefined;
  readonly next: PathSession | undefined;
}

/** The first session of the nearest step on either side; gaps in the path are stepped over. */
export function neighbors(path: readonly PathSession[], step: number): Neighbors {
  const before = path.findLast((session) => Number(session.step) < step)?.step;
  return {
    previous: path.find((session) => session.step === before),
    next: path.find((session) => Number(session.step) > step),
  };
}

/** The first session of a step, or of the one nearest to it, the later of two that are as near. */
export function nearestTo(path: readonly PathSession[], step: number): PathSession | undefined {
  const { previous, next } = neighbors(path, step);
  const here = path.find((session) => session.step === step);
  if (here || !previous || !next) return here ?? next ?? previous;
  return Number(next.step) - step <= step - Number(previous.step) ? next : previous;
}
