import { fold } from '../text/fold.ts';
import { soughtForm } from './sought-form.ts';
import { hasDense, lettersOf, splitWord } from './split-word.ts';

/** Parts what is shown of a word of the index from what is sought by it; Pagefind passes over it. */
export const mark = '\u2060';

/** Ends the last pair of a run, so that one letter finds it and a longer question does not. */
export const pad = 'x';

/**
 * A text as Pagefind is given it. Its words end at blanks, so a run of letters without them becomes a word for each pair of neighbors,
 * and a word that it could not find by its plain letters is followed by one that is only sought. Each such word is
 * `shown mark sought`, then `mark shown` for what comes after, and a last mark where a blank follows; `shownWords` reads that back.
 */
export function indexWords(text: string): string {
  const clean = text.replaceAll(mark, '');
  if (/^[ -~\s]*$/.test(clean)) return clean;
  return clean.replace(/\S+/g, (word) => (hasDense(word) ? splitUp(word) : withSought(word, false)));
}

function splitUp(word: string): string {
  const pieces = splitWord(word);
  return pieces
    .map((piece, index) => {
      const goesOn = index < pieces.length - 1;
      if (piece.letters === null) return withSought(piece.text, goesOn);
      const { letters, before, after } = piece;
      const run = letters.join('');
      const folded = fold(run);
      const end = goesOn ? '' : mark;
      if (folded === run) return pairs(letters, before, `${mark}${after}${end}`).join(' ');
      const sought = pairs(lettersOf(folded), '', '').map((pair) => `${mark}${pair.replace(mark, '')}`);
      return [`${before}${run}${mark}${mark}${after}${end}`, ...sought].join(' ');
    })
    .join(' ');
}

/** A word for each letter, with the letter after it. */
const pairs = (letters: readonly string[], before: string, end: string): string[] =>
  letters.map((letter, index) => {
    const next = letters[index + 1];
    return `${index === 0 ? before : ''}${letter}${mark}${next ?? `${pad}${end}`}`;
  });

function withSought(word: string, goesOn: boolean): string {
  const sought = soughtForm(word);
  const shown = goesOn ? `${word}${mark}` : word;
  return sought === undefined ? shown : `${shown} ${mark}${sought}`;
}
