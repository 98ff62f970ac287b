import type { Ground } from './ground.ts';
import { sentencesOf } from './sentences.ts';
import { unitsOf } from './units-of.ts';

/**
 * How much of what a text speaks of has to stand in the sources: of the whole text, and of each sentence. The honest answers of the tests
 * have three quarters and more of it in the sources' own words. Chinese, Japanese, Korean and Thai are compared by pairs of characters, of
 * which every word that is put otherwise breaks two or three, so less is asked of them.
 */
const least = { text: 0.6, sentence: 0.34, glued: 0.75 } as const;

const glued =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;

/** Whether a text speaks of what its sources speak of: as a whole, and in each of its sentences. */
export function restsOn(text: string, ground: Ground): boolean {
  const units = unitsOf(text);
  if (units.length === 0 || !isGround(units, ground, least.text)) return false;
  return sentencesOf(text)
    .map(unitsOf)
    .every((some) => isGround(some, ground, least.sentence));
}

function isGround(units: readonly string[], ground: Ground, share: number): boolean {
  const known = units.filter((unit) => ground.units.has(unit)).length;
  const ease = units.filter((unit) => glued.test(unit)).length > units.length / 2 ? least.glued : 1;
  return known >= share * ease * units.length;
}
