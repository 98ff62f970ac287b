import { type Heard, type HeardSession, readHeard, unionOfHeard, writeHeard } from '../../pipeline/heard/heard.ts';

// Several sites may live on one host, each below its own path.
const key = `ledgerline-heard:${import.meta.env.BASE_URL}`;

/** What was heard in this browser; nothing where it keeps nothing, or where what it kept cannot be read. */
export function heardHere(): Heard {
  try {
    return readHeard(localStorage.getItem(key) ?? '') ?? new Map();
  } catch {
    return new Map();
  }
}

/** Adds to what was heard; another tab may have written since, so it is read again first. */
export const keepHeard = (code: string, session: HeardSession): void => addHeard(new Map([[code, session]]));

/** Joins what was heard elsewhere to what was heard here. */
export function addHeard(heard: Heard): void {
  try {
    localStorage.setItem(key, writeHeard(unionOfHeard(heardHere(), heard)));
  } catch {
    // A browser that keeps nothing plays all the same.
  }
}

/** Forgets everything that was heard here. */
export function forgetHeard(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
