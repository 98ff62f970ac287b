import { sentencesOf } from './sentences.ts';
import { unitsOf } from './units-of.ts';

/** Whether a text says the same again and again. */
export function repeatsItself(text: string): boolean {
  const said = sentencesOf(text)
    .map((sentence) => sentence.trim().toLowerCase())
    .filter((sentence) => sentence.length > 12);
  if (new Set(said).size < said.length) return true;
  const units = unitsOf(text);
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return units.length >= 12 && Math.max(...counts.values()) > units.length / 4;
}
