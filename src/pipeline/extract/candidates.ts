import { isBoilerplate, speaksToMachine } from './boilerplate.ts';
import { isMidThought } from './mid-thought.ts';
import { type Passage, passages } from './passages.ts';
import { isEnded, sentences } from './sentences.ts';
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

export interface Segmenters {
  readonly sentence: Intl.Segmenter;
  readonly word: Intl.Segmenter;
}

/** Sentences that are looked at; comparing each with each grows with the square of their number, and what matters stands early. */
const most = 200;
/** Characters of a sentence that anybody would quote. */
const longest = 600;

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
    let before: { sentence: string; isCandidate: boolean } | undefined;
    for (const { sentence, passage, isFirst } of all) {
      if (found.length >= most) return found;
      if (isFirst && !passage.goesOn) before = undefined;
      const needs = isMidThought(sentence) ? at - 1 : undefined;
      const maySmall = isSmall || before?.sentence.endsWith(',') || isCode(sentence, passage);
      const isQuotable =
        (maySmall || !beginsSmall.test(sentence)) &&
        (needs === undefined || before?.isCandidate === true) &&
        isStatement(sentence, passage.isItem) &&
        !(before !== undefined && isName(sentence, before.sentence));
      const words = isQuotable ? wordsOf(sentence, segmenters.word) : none;
      const isCandidate = words.count >= leastWords;
      if (isCandidate)
        found.push({
          ...{ key, text: sentence, ...words, at, needs, isItem: passage.isItem },
          isBold: passage.bold.some((words) => words !== '' && sentence.includes(words)),
          isQuestion: isQuestion(sentence),
          afterQuestion: before !== undefined && isQuestion(before.sentence),
          speaksToMachine: speaksToMachine(sentence),
        });
      before = { sentence, isCandidate };
      at += 1;
    }
  }
  return found;
}

const leastWords = 3;
const none = { count: 0, terms: [] };

const beginsSmall = /^["'“”„«»‘]?\p{Ll}/u;
const isCode = (sentence: string, { codes }: Passage): boolean => codes.some((code) => sentence.startsWith(code));
const isQuestion = (sentence: string): boolean => /[?？؟]["'”’»)\]]*$/.test(sentence);

/** Whether words are a name under a letter. */
const isName = (text: string, before: string): boolean =>
  before.endsWith(',') && isBoilerplate(before) && !isEnded(text) && text.split(' ').length < 6;

/** Whether words are a whole sentence, and of the matter itself. */
function isStatement(text: string, isItem: boolean): boolean {
  if (text.length > longest || isBoilerplate(text) || /[:：,;]$/.test(text) || /^[([（]/.test(text)) return false;
  if (isItem && /^[^.!?]{1,40}[:：](?:\s|$)/.test(text)) return false;
  return isEnded(text) || !(isItem || /^[^.!?]{1,40}[:：]\s|\d\.\d|^[\x21-\x7e]+$/.test(text));
}
