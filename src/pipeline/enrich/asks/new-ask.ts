import type { Ask } from '../ask.ts';
import type { Material } from '../material.ts';

/**
 * An ask with its hash. The sessions that may be recommended are left out of that: they are looked up again when a recommendation is
 * shown, and a new session is no reason to make the texts of all runs anew.
 */
export function newAsk({ versions, digest }: Material, parts: Omit<Ask, 'inputHash'>): Ask {
  const { prompt, sources, wants } = parts;
  const input = [
    `${prompt}@${versions.get(prompt) ?? 0}`,
    sources.map(({ key, label, text, isPrivate }) => [key, label, text, isPrivate]),
    [wants.maxWords, wants.shape, wants.patternTags?.map(({ tag }) => tag) ?? []],
  ];
  return { ...parts, inputHash: digest(JSON.stringify(input)) };
}
