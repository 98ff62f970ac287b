import { speaksToMachine } from './boilerplate.ts';
import { isMidThought, isOfSameThing } from './mid-thought.ts';
import { passages } from './passages.ts';
import { sentences } from './sentences.ts';
import { beginsSmall, isCode, isName, isQuestion, isStatement } from './statement.ts';
import { wordsOf } from './words.ts';

/** A sentence that may be quoted. */
export interface Candidate {
  readonly key: string;
  readonly text: string;
  readonly count: number;
  readonly terms: readonly string[];
  /** Its place among all sentences of the text. */
  readonly at: number;
  /** The place of the sentence without which it is not understood; undefined where it stands by itself. */
  readonly needs: number | undefined;
  readonly isItem: boolean;
  /** Whether its author put some of it in bold type. */
  readonly isBold: boolean;
  readonly isQuestion: boolean;
  readonly afterQuestion: boolean;
  readonly speaksToMachine: boolean;
}

/** A text with the key it stands under. */
export interface Keyed {
  readonly key: string;
  readonly text: string;
}

/** Readers of a language: where its sentences and words end. */
export interface Segmenters {
  readonly sentence: Intl.Segmenter;
  readonly word: Intl.Segmenter;
}

/** Sentences that are looked at; comparing each with each grows with the square of their number, and what matters stands early. */
const most = 200;

/** All sentences of some texts that say something about their matter, in their order. */
export function candidates(texts: readonly Keyed[], segmenters: Segmenters): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  for (const { key, text } of texts) {
    const all = passages(text).flatMap((passage) =>
      sentences(passage.text, segmenters.sentence).map((sentence, index) => ({
        sentence,
        passage,
        isFirst: index === 0,
      })),
    );
    const isSmall = all.filter(({ sentence }) => beginsSmall.test(sentence)).length > all.length / 2;
    let before: { sentence: string; isCandidate: boolean; needs: number | undefined } | undefined;
    for (const { sentence, passage, isFirst } of all) {
      if (found.length >= most) return found;
      if (isFirst && !passage.goesOn) before = undefined;
      const needs = isMidThought(sentence) ? neededBy(sentence, before, at) : undefined;
      const isBegun =
        isSmall || !beginsSmall.test(sentence) || before?.sentence.endsWith(',') || isCode(sentence, passage);
      const isQuotable =
        isBegun &&
        (needs === undefined || before?.isCandidate === true) &&
        isStatement(sentence, passage.isItem) &&
        !(before !== undefined && isName(sentence, before.sentence));
      const words = isQuotable ? wordsOf(sentence, segmenters.word) : none;
      const isCandidate = words.count >= leastWords;
      if (isCandidate)
        found.push({
          ...{ key, text: sentence, ...words, at, needs, isItem: passage.isItem },
          isBold: passage.bold.some((words) => sentence.includes(words)),
          isQuestion: isQuestion(sentence),
          afterQuestion: before !== undefined && isQuestion(before.sentence),
          speaksToMachine: speaksToMachine(sentence),
        });
      before = { sentence, isCandidate, needs };
      at += 1;
    }
  }
  return found;
}

/** What comes before, or what that needs where both speak of the same thing. */
const neededBy = (
  sentence: string,
  before: { sentence: string; needs: number | undefined } | undefined,
  at: number,
): number =>
  before?.needs !== undefined && isOfSameThing(before.sentence) && isOfSameThing(sentence) ? before.needs : at - 1;

const leastWords = 3;
const none = { count: 0, terms: [] };
