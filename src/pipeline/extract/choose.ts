import type { Candidate } from './candidates.ts';
import { proposes } from './proposes.ts';
import { likeness } from './text-rank.ts';
import { worths } from './worth.ts';

/** How much may be quoted. */
export interface Limits {
  readonly maxWords: number;
  readonly maxSentences: number;
}

/** What it is worth to say what should be, where nothing chosen does; and what it costs to share words with what is chosen. */
const [ofProposal, ofSameness] = [0.8, 0.4];

/** Sentences that are worth less than this part of the first one add nothing. */
const leastPart = 0.3;

/** The sentences that say most of a text together, in its order: none without the one it needs, and as few that say the same as can be. */
export function choose(candidates: readonly Candidate[], title: readonly string[], limits: Limits): Candidate[] {
  const worth = worths(candidates, new Set(title));
  const byPlace = new Map(candidates.map((one) => [one.at, one]));
  let chosen: Candidate[] = [];
  let least = 0;
  for (;;) {
    const units = candidates
      .filter((one) => !chosen.includes(one))
      .map((one) => withNeeded(one, byPlace, chosen))
      .filter((unit) => unit !== undefined && fits([...chosen, ...unit], limits) && addsWords(unit, chosen));
    const valued = units.map((unit = []) => ({ unit, value: valueOfUnit(unit, worth, chosen) }));
    const best = valued.reduce((a, b) => (b.value > a.value ? b : a), { unit: [], value: 0 });
    if (best.unit.length === 0 || best.value < least) return chosen;
    least ||= leastPart * best.value;
    chosen = [...chosen, ...best.unit].toSorted((a, b) => a.at - b.at);
  }
}

const fits = (sentences: readonly Candidate[], { maxWords, maxSentences }: Limits): boolean =>
  sentences.length <= maxSentences && sentences.reduce((sum, { count }) => sum + count, 0) <= maxWords;

/** Whether anything is said that is not said already, for a text may repeat itself. */
const addsWords = (unit: readonly Candidate[], chosen: readonly Candidate[]): boolean => {
  const said = new Set(chosen.flatMap(({ terms }) => terms));
  return unit.every(({ terms }) => chosen.length === 0 || terms.some((term) => !said.has(term)));
};

/** A sentence and those before it without which it is not understood, as far as they are not chosen; undefined where one is missing. */
function withNeeded(
  one: Candidate,
  byPlace: ReadonlyMap<number, Candidate>,
  chosen: readonly Candidate[],
): Candidate[] | undefined {
  const unit = [one];
  for (let { needs } = one; needs !== undefined; ) {
    const needed = byPlace.get(needs);
    if (needed === undefined || unit.length > mostInRow) return undefined;
    if (chosen.includes(needed)) break;
    unit.unshift(needed);
    needs = needed.needs;
  }
  return unit;
}

/** Nobody reads a longer row of sentences as a summary, and following it from each of its sentences would take the square of its length. */
const mostInRow = 8;

function valueOfUnit(
  unit: readonly Candidate[],
  worth: ReadonlyMap<Candidate, number>,
  chosen: readonly Candidate[],
): number {
  const isProposed = chosen.length === 0 || chosen.some(({ text }) => proposes(text));
  const values = unit.map((one) => {
    const same = Math.max(0, ...chosen.map((other) => likeness(new Set(one.terms), new Set(other.terms))));
    return (worth.get(one) ?? 0) - ofSameness * same + (!isProposed && proposes(one.text) ? ofProposal : 0);
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
