import { asking, type Plain } from '../../loaders/asking.ts';
import type { Asked, Observation } from './observe.ts';

/** What of the last build still holds. */
export interface Freshness {
  /** Whether all these askings have the answers that they had. */
  areFresh(askings: ReadonlySet<string>): boolean | Promise<boolean>;
  /** A kept answer that still holds. */
  recall(asking: string): Promise<Asked | undefined>;
}

/**
 * Compares a build with the last one. A question is asked again only if something that it needs has changed, and if its new answer is
 * the old one, nothing that needs it has changed.
 */
export function freshness(before: ReadonlyMap<string, Asked>, now: Pick<Observation, 'asked' | 'keep'>): Freshness {
  const known = new Map<string, boolean | Promise<boolean>>();
  const isFresh = (key: string): boolean | Promise<boolean> => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const decided = decide(key).then((fresh) => {
      known.set(key, fresh);
      return fresh;
    });
    known.set(key, decided);
    return decided;
  };
  // What was decided already is not waited for: a site has millions of needs, and few askings.
  const areFresh = (askings: ReadonlySet<string>): boolean | Promise<boolean> => {
    for (const key of askings) {
      const fresh = isFresh(key);
      if (fresh === false) return false;
      if (fresh !== true) return waitFor(askings);
    }
    return true;
  };
  async function waitFor(askings: ReadonlySet<string>): Promise<boolean> {
    for (const key of askings) if (!(await isFresh(key))) return false;
    return true;
  }
  async function decide(key: string): Promise<boolean> {
    const seen = before.get(key);
    if (seen === undefined) return false;
    const isFact = seen.needs.size === 0 && seen.digest !== undefined;
    if (!isFact && (await areFresh(seen.needs))) {
      now.keep(key, seen);
      return true;
    }
    if (seen.digest === undefined) return false;
    await askAgain(key);
    return now.asked.get(key)?.digest === seen.digest;
  }
  return {
    areFresh,
    async recall(key) {
      const seen = before.get(key);
      // Who is asked again to see whether the answer still holds cannot wait for that.
      const isBeingDecided = known.get(key) instanceof Promise;
      return seen && 'answer' in seen && !isBeingDecided && (await isFresh(key)) ? seen : undefined;
    },
  };
}

async function askAgain(key: string): Promise<void> {
  const space = key.indexOf(' ');
  const ask = asking().questions.get(key.slice(0, space));
  // A question that the code no longer knows is asked by no page any more.
  await ask?.(...(JSON.parse(key.slice(space + 1)) as Plain[]));
}
