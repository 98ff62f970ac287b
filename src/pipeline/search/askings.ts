import { fold } from '../text/fold.ts';
import { pad } from './index-words.ts';
import { soughtForm } from './sought-form.ts';
import { lettersOf, splitWord } from './split-word.ts';

/** Words of a question that are asked; a pasted page would ask for the whole index. */
const most = 40;

/** From here on a run of letters is rather several words than one. */
const several = 5;

/**
 * How Pagefind is asked for what somebody typed, where `indexWords` made its index: one way after the other, until one of them finds
 * something. A run of letters without blanks is asked as a phrase of pairs, so that all of it has to be there.
 */
export function askings(typed: string): string[] {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, most);
  const quoted = /^"(.+)"$/su.exec(words.join(' '))?.[1];
  if (quoted !== undefined) {
    const spoken = quoted.split(' ').filter(Boolean);
    const exact = phrase(spoken);
    // What is only sought stands between the words of the phrase.
    const isSure = exact !== undefined && spoken.every((word) => soughtForm(word) === undefined);
    return [...(exact === undefined ? [] : [`"${exact}"`]), ...(isSure ? [] : [loose(spoken)])];
  }
  const [only] = words.length === 1 ? splitWord(words[0] ?? '') : [];
  if (words.length !== 1 || !only?.letters || splitWord(words[0] ?? '').length > 1) return [loose(words)];
  const count = foldedLetters(only.letters).length;
  const exact = count > 2 ? phrase(words) : undefined;
  if (exact === undefined) return [loose(words)];
  return count < several ? [`"${exact}"`] : [`"${exact}"`, loose(words)];
}

/** All words, in any order. */
const loose = (words: readonly string[]): string =>
  words
    .flatMap(splitWord)
    .flatMap((piece) =>
      piece.letters ? pairsOf(foldedLetters(piece.letters), false) : [soughtForm(piece.text) ?? piece.text],
    )
    .join(' ');

/** The words as the index has them one after the other; the last letter of all may go on there, so it is no word of its own. */
function phrase(words: readonly string[]): string | undefined {
  const pieces = words.flatMap(splitWord);
  const all = pieces.flatMap((piece, index) => {
    if (piece.letters === null) return [piece.text];
    return pairsOf(foldedLetters(piece.letters), true).slice(0, index < pieces.length - 1 ? undefined : -1);
  });
  return all.length === 0 ? undefined : all.join(' ');
}

const foldedLetters = (letters: readonly string[]): string[] => lettersOf(fold(letters.join('')));

function pairsOf(letters: readonly string[], withLast: boolean): string[] {
  const pairs = letters.slice(0, -1).map((letter, index) => `${letter}${letters[index + 1]}`);
  const last = letters.at(-1) ?? '';
  return withLast ? [...pairs, `${last}${pad}`] : pairs.length === 0 ? [last] : pairs;
}
