import { type Heard, heardEnough } from './heard.ts';
import { playedPercent } from './played-segments.ts';

/** Where somebody goes on listening. */
export interface Continuation {
  readonly code: string;
  /** In seconds. */
  readonly at: number;
}

/**
 * Where one goes on along a path, by what was heard: in the session heard last, or in the one after it once enough of it was
 * heard. Undefined where nothing of the path was heard, and at its end.
 */
export function continueWith(heard: Heard, path: readonly string[]): Continuation | undefined {
  const last = [...heard.keys()].findLast((code) => path.includes(code));
  const session = last === undefined ? undefined : heard.get(last);
  if (last === undefined || !session) return undefined;
  if (playedPercent(session.played, session.length) < heardEnough) return { code: last, at: session.at };
  const next = path[path.indexOf(last) + 1];
  return next === undefined ? undefined : { code: next, at: heard.get(next)?.at ?? 0 };
}
