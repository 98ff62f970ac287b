import type { Heard } from './heard.ts';
import { heardStanding } from './heard-standing.ts';

/** Where somebody goes on listening. */
interface Continuation {
  readonly code: string;
  /** In seconds. */
  readonly at: number;
}

/**
 * Where one goes on along a path, by what was heard: in the session heard last, or, once enough of it was heard, in the next one
 * that was not; after the last session, in the first that was passed over. Undefined where nothing of the path was heard, and where
 * all of it was.
 */
export function continueWith(heard: Heard, path: readonly string[]): Continuation | undefined {
  const last = [...heard.keys()].findLast((code) => path.includes(code));
  if (last === undefined) return undefined;
  const from = path.indexOf(last);
  for (const code of [...path.slice(from), ...path.slice(0, from)]) {
    const standing = heardStanding(heard.get(code));
    if (!standing?.isHeard) return { code, at: standing?.at ?? 0 };
  }
  return undefined;
}
