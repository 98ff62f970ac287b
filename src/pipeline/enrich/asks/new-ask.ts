import type { Ask, Source } from '../ask.ts';
import type { Material } from '../material.ts';

/**
 * An ask with its hash. The sessions that may be recommended are left out of that: they are looked up again when a recommendation is
 * shown, and a new session is no reason to make the texts of all runs anew. Nor does the version of the prompt belong to it, which a text
 * tells besides. Where private answers are known and may not be used, a text that was made from them elsewhere is current as well.
 */
export function newAsk({ digest, privateAnswers }: Material, parts: Omit<Ask, 'inputHash' | 'alsoCurrent'>): Ask {
  const { prompt, sources, wants } = parts;
  const hashOf = (from: readonly Source[]) =>
    digest(
      JSON.stringify([
        prompt,
        from.map(({ key, label, text, isPrivate }) => [key, label, text, isPrivate]),
        [wants.maxWords, wants.shape, wants.patternTags?.map(({ tag }) => tag) ?? []],
      ]),
    );
  const open = sources.filter(({ isPrivate }) => !isPrivate);
  return privateAnswers === 'known' && open.length < sources.length
    ? { ...parts, sources: open, inputHash: hashOf(open), alsoCurrent: hashOf(sources) }
    : { ...parts, inputHash: hashOf(sources) };
}
