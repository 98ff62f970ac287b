import { fold } from '../../text/fold.ts';
import { commonWords } from './common-words.ts';

const glued =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu;
const words = /[\p{L}\p{M}]{3,}/gu;

/**
 * What a text speaks of, in pieces that can be compared without knowing its language: of each word that is not one of grammar its first
 * five letters, which is what inflection leaves alone in most languages; of Arabic and Hebrew, which inflect at both ends, each three
 * letters in a row; and of scripts that put no blank between words, and of Korean, each two, without the endings that Japanese writes in
 * hiragana.
 */
export function unitsOf(text: string): string[] {
  const read = fold(text);
  const pairs = [...read.matchAll(glued)].flatMap(([run]) =>
    inARow(run, 2).filter((pair) => !/^\p{sc=Hiragana}+$/u.test(pair)),
  );
  const others = [...read.replace(glued, ' ').matchAll(words)].flatMap(([word]) => {
    if (commonWords.has(word)) return [];
    return /^[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(word) ? inARow(word, 3) : [stemOf(word)];
  });
  return [...pairs, ...others];
}

/** Of short words the commonest endings are cut as well, which would be within what is kept. */
const stemOf = (word: string): string =>
  /^([a-z]{2,3}[a-rt-z])(?:ing|ed|s)$/.exec(word)?.[1] ?? [...word].slice(0, 5).join('');

function inARow(word: string, length: number): string[] {
  const characters = [...word];
  return characters.length <= length
    ? [word]
    : characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''));
}

/** How long a text is to its reader; of scripts without blanks two characters count as a word. */
export function wordCount(text: string): number {
  const characters = text.match(glued)?.join('').length ?? 0;
  return (
    (text.replace(glued, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0) + Math.ceil(characters / 2)
  );
}
