import { endsShort } from './abbreviation.ts';

const closers = String.raw`["'”’»›)\]}」』）*_]`;
const sentenceEnd = new RegExp(`[.!?…。．！？؟।]${closers}*$`, 'u');
const quoteEnd = new RegExp(String.raw`(?:${closers}|…|\.\.)\s*$`, 'u');

/** Characters of any end. */
const longestEnd = 12;

/** Whether words end as a sentence does. */
export const isEnded = (text: string): boolean => sentenceEnd.test(text.slice(-longestEnd));

/** The sentences of running text, each on one line. No line that ends without a mark is joined to one that may begin anew. */
export const sentences = (text: string, segmenter: Intl.Segmenter): string[] =>
  joinedLines(text).flatMap((line) => {
    const found: string[] = [];
    for (const { segment } of segmenter.segment(line)) {
      const before = found.at(-1);
      if (before !== undefined && goesOn(before.slice(-longestEnd), segment)) found.push(`${found.pop()}${segment}`);
      else found.push(segment);
    }
    return found.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => /[\p{L}\p{N}]/u.test(one));
  });

/**
 * Whether a sentence goes on behind a mark: in addresses, versions and calls no blank follows it, as in `a().then` or `/find?q=1`; it may
 * end a shortened word; and behind a quoted question one goes on in small letters, as in `"Why?" is what everybody asks.`
 */
const goesOn = (ending: string, next: string): boolean =>
  /[.!?]$/.test(ending) || endsShort(ending, next) || (/^\p{Ll}/u.test(next) && quoteEnd.test(ending));

/** Characters of a line that was probably broken because it was full. */
const fullLine = 60;

/** `Hello everybody,` ends with a comma, and the next line may begin small. */
const greeting = /^\S+(?: \S+){0,3},$/;

function joinedLines(text: string): string[] {
  const joined: string[][] = [];
  let last = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    const isSame = last !== '' && line !== '' && !isEnded(last) && (/^\p{Ll}/u.test(line) || last.length >= fullLine);
    if (isSame && !greeting.test(last)) joined.at(-1)?.push(line);
    else joined.push([line]);
    last = line;
  }
  return joined.map((lines) => lines.join(' '));
}
