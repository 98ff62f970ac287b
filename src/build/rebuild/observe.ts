import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kind, Watcher } from '../../loaders/asking.ts';
import { digestOf } from './digest.ts';

/** One asking, as a build saw it. */
export interface Asked {
  /** What it asked itself. */
  readonly needs: ReadonlySet<string>;
  /** Digest of the answer; none for a step on the way to answers, which is as new as what it needs. */
  readonly digest?: string;
  /** The answer itself, where it is one to keep. */
  readonly answer?: unknown;
}

/** Watches a build: which file asked what, and what the answers were. */
export interface Observation extends Watcher {
  readonly asked: ReadonlyMap<string, Asked>;
  /** Does something, and tells what it asked. */
  during<Result>(act: () => Promise<Result>): Promise<{ result: Result; needs: ReadonlySet<string> }>;
  /** Takes over what an earlier build saw, because it still holds. */
  keep(asking: string, seen: Asked): void;
}

/**
 * A build that nobody has watched yet.
 * @param recall finds a kept answer of the last build that still holds
 */
export function observation(recall: (asking: string) => Promise<Asked | undefined>): Observation {
  const asked = new Map<string, Asked>();
  const inside = new AsyncLocalStorage<Set<string>>();
  return {
    asked,
    async during(act) {
      const needs = new Set<string>();
      return { result: await inside.run(needs, act), needs };
    },
    keep: (asking, seen) => void asked.set(asking, seen),
    async ask<Answer>(asking: string, kind: Kind, work: () => Promise<Answer>) {
      inside.getStore()?.add(asking);
      const kept =
        kind === 'kept answer' ? (asked.get(asking) ?? (await inside.run(new Set(), () => recall(asking)))) : undefined;
      if (kept && 'answer' in kept) return kept.answer as Answer;
      if (asked.has(asking)) return inside.run(new Set(), work);
      const needs = new Set<string>();
      asked.set(asking, { needs });
      const answer = await inside.run(needs, work);
      if (kind !== 'step')
        asked.set(asking, { needs, digest: digestOf(answer), ...(kind === 'kept answer' && { answer }) });
      return answer;
    },
  };
}
