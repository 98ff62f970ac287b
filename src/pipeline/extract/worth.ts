import type { Candidate } from './candidates.ts';
import { asks } from './proposes.ts';
import { textRank } from './text-rank.ts';

/** Weights of what makes a sentence worth quoting; the bench says how well they do, and it is flat around them. */
const weight = { rank: 0.4, place: 1.5, title: 0.8, bold: 0.5 };

/** How much less each further sentence is worth for standing later. */
const fall = 0.2;

/** Words that say something in a sentence that says enough. */
const full = 9;

/** What a sentence is worth less, as a factor. */
const less = { item: 0.3, afterQuestion: 0.7, background: 0.5, asks: 0.6, speaksToMachine: 0.1 };

/**
 * How much each sentence is worth quoting: for being central, near the beginning, about what the title says, or marked by its author; less
 * where it says little, tells what somebody does who has yet to come to the point, or asks the reader for something.
 */
export function worths(candidates: readonly Candidate[], title: ReadonlySet<string>): ReadonlyMap<Candidate, number> {
  const ranks = textRank(candidates.map(({ terms }) => terms));
  return new Map(
    candidates.map((one, index) => {
      const ofTitle = [...new Set(one.terms)].filter((term) => title.has(term)).length / Math.max(1, title.size);
      const score =
        weight.rank * (ranks[index] ?? 0) +
        weight.place / (1 + index * fall) +
        weight.title * ofTitle +
        (one.isBold ? weight.bold : 0);
      return [one, score * factor(one)];
    }),
  );
}

function factor({ text, terms, isItem, afterQuestion, speaksToMachine }: Candidate): number {
  const saying = new Set(terms).size;
  return [
    Math.min(1, saying / full) ** (saying < 3 ? 1 : 0.4),
    isItem ? less.item : 1,
    afterQuestion ? less.afterQuestion : 1,
    speaksToMachine ? less.speaksToMachine : 1,
    background.test(text) ? less.background : 1,
    asks(text) ? less.asks : 1,
  ].reduce((product, one) => product * one, 1);
}

/** `We run it on a server`: who speaks and what they do, unless they think or want something. */
const background = new RegExp(
  [
    String.raw`^(?:(?:I|We|My|Our)(?:['’](?:m|re|ve|d))?|J['’]|Je|Nous|Ich|Wir|Yo|Nosotros|Eu|Nós|Io|Noi|Я|Мы)(?!\p{L})`,
    '(?! (?:propose|suggest|expect|want|need|would|think|believe|guess|suspect|found|vermute|schlage))',
  ].join(''),
  'u',
);
