/** A clock that only moves when something happens, so that a test sees the same times on every machine. */
export interface Clock {
  /** The time now, as GitHub writes times: whole seconds, `2026-01-01T00:00:00Z`. */
  now(): string;
  /** Moves forward by one step and gives the new time; every change of the world does this once. */
  tick(): string;
  advance(milliseconds: number): void;
  set(time: string | Date): void;
  /** From now on time passes as on the machine, and never starts before what has already happened. */
  followMachine(): void;
}

/** Default start of the fake world. */
export const beginning = '2026-01-01T00:00:00Z';

/** Makes a clock that starts at a time and moves by whole steps (a second unless told). */
export function createClock(start: string | Date = beginning, stepMilliseconds = 1000): Clock {
  let time = new Date(start).getTime();
  let ahead: number | null = null;
  const now = () => asGitHubTime(ahead === null ? time : Date.now() + ahead);
  return {
    now,
    tick() {
      time += stepMilliseconds;
      return now();
    },
    advance(milliseconds) {
      if (ahead === null) time += milliseconds;
      else ahead += milliseconds;
    },
    set(to) {
      time = new Date(to).getTime();
      ahead = null;
    },
    followMachine() {
      ahead = Math.max(0, time - Date.now());
    },
  };
}

/** A time in GitHub's own form. */
export const asGitHubTime = (time: number | string | Date): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
