import type { Ground } from './ground.ts';
import { unitsOf } from './units-of.ts';

/** Share of a record from which on a passage is what the record is about. */
const large = 0.25;
/** Share of a sentence that the rest of the record has to speak of as well. */
const shared = 0.15;

/**
 * Whether a sentence rests on one small passage of a record that has nothing to do with the rest of it, as what a stranger smuggles into
 * a text mostly does. What a record is about is spoken of in more than one place, or at length.
 */
export function standsAlone(sentence: string, { passages, names }: Ground): boolean {
  const units = unitsOf(sentence);
  const all = passages.reduce((sum, { size }) => sum + size, 0);
  const found = passages.map((passage) => units.filter((unit) => passage.has(unit)).length);
  const most = Math.max(0, ...found);
  const nearest = passages[found.indexOf(most)];
  if (most === 0 || nearest === undefined || nearest.size >= large * all) return false;
  const others = passages.filter((passage) => passage !== nearest);
  const elsewhere = units.filter((unit) => names.has(unit) || others.some((passage) => passage.has(unit)));
  return elsewhere.length < shared * units.length;
}
