import { mark, pad } from './index-words.ts';

/** A piece of an excerpt, and whether it is what was looked for. */
export interface Shown {
  readonly text: string;
  readonly isFound: boolean;
}

interface Word extends Shown {
  readonly space: boolean;
}

/** What people are shown of words of the index: the text as it was before `indexWords`, with what was found set apart. */
export function shownWords(words: readonly Shown[]): Shown[] {
  const read: Word[] = [];
  let isInside = false;
  for (const { text, isFound } of words) {
    const [shown = '', sought, after = '', ...end] = text.split(mark);
    if (sought === undefined) read.push({ text: shown, isFound, space: true });
    else if (shown !== '' || after !== '')
      read.push({ text: shown + after, isFound: isFound || isInside, space: end.length > 0 });
    else if (isFound) foundBefore(read);
    isInside = isFound && shown !== '' && sought !== undefined && sought !== '' && sought !== pad;
  }
  return joined(read);
}

/** A word that is only sought stands behind the one it was sought for. */
function foundBefore(read: Word[]): void {
  const last = read.pop();
  if (last) read.push({ ...last, isFound: true });
}

/** Neighbors that are alike in one, with the blanks between words. */
function joined(words: readonly Word[]): Shown[] {
  const all: Shown[] = [];
  const add = (text: string, isFound: boolean) => {
    const last = all.at(-1);
    if (last?.isFound === isFound) all[all.length - 1] = { text: last.text + text, isFound };
    else all.push({ text, isFound });
  };
  for (const [index, { text, isFound, space }] of words.entries()) {
    add(text, isFound);
    if (space && index < words.length - 1) add(' ', false);
  }
  return all;
}
