import type { Ground } from './ground.ts';
import { quotable } from './quotable.ts';
import { unitsOf, wordCount } from './units-of.ts';

/** Pieces of evidence that are looked at. */
const most = 20;

/** The evidence that stands in the sources word for word and has to do with the text: a made-up quotation proves nothing. */
export function trueEvidence(evidence: readonly string[], text: string, ground: Ground): string[] {
  const spoken = new Set(unitsOf(text));
  return evidence.slice(0, most).filter((piece) => {
    const quoted = quotable(piece.slice(0, 2000)).replace(/^[\s.…,;:'"-]+|[\s.…,;:'"-]+$/g, '');
    return wordCount(quoted) >= 2 && ground.text.includes(quoted) && unitsOf(quoted).some((unit) => spoken.has(unit));
  });
}
