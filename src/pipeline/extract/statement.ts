import { isBoilerplate } from './boilerplate.ts';
import type { Passage } from './paragraph.ts';
import { isEnded } from './sentences.ts';

/** Characters of a sentence that anybody would quote. */
const longest = 600;

/** Letters that begin no sentence. */
export const beginsSmall = /^["'“”„«»‘]?\p{Ll}/u;

/** Whether it begins with code, which may be written in small letters. */
export const isCode = (sentence: string, { codes }: Passage): boolean =>
  codes.some((code) => sentence.startsWith(code));

/** Whether it asks something. */
export const isQuestion = (sentence: string): boolean => /[?？؟]["'”’»)\]]*$/.test(sentence);

/** Whether words are a name under a letter. */
export const isName = (text: string, before: string): boolean =>
  before.endsWith(',') && isBoilerplate(before) && !isEnded(text) && text.split(' ').length < 6;

/** A line of a log that somebody put into the text as it was. */
const logged =
  /^\W?\d{2,4}[-/:.]\d\d[-/:.]\d\d|^\W?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL)\b|^at \S+[(:]|^Traceback\b/;

/** Whether words are a whole sentence, and of the matter itself. */
export function isStatement(text: string, isItem: boolean): boolean {
  if (text.length > longest || isBoilerplate(text) || /[:：,;]$/.test(text) || /^[([（]/.test(text)) return false;
  if (logged.test(text)) return false;
  if (isItem && /^[^.!?]{1,40}[:：](?:\s|$)/.test(text)) return false;
  return isEnded(text) || !(isItem || /^[^.!?]{1,40}[:：]\s|\d\.\d|^[\x21-\x7e]+$/.test(text));
}
