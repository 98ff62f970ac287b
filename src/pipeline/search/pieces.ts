import { fold } from '../text/fold.ts';
import { hasDense, lettersOf, splitWord } from './split-word.ts';

/** A part of a word as it is found. */
export interface Piece {
  /** What finds it; where accents lead the stemmer astray there are two. */
  readonly terms: readonly string[];
  /** The folded letters themselves, whose beginnings find it too. */
  readonly letters: string;
  /** Where it stands in the word. */
  readonly start: number;
  readonly end: number;
  /**
   * `part` of a word, or all there is of it; the `whole` of several parts; a `pair` of letters in a script without blanks, and the
   * letter at the `end` of such a run.
   */
  readonly kind: 'part' | 'whole' | 'pair' | 'end';
}

export type Stem = (word: string) => string;
export type Pieces = (word: string) => readonly Piece[];

/** Letters of a term; the rest of a longer word finds nothing. */
const longest = 32;

/** Parts that a word may be found by as one; more of them are an address rather. */
const most = 6;

/** Takes words apart, which are what stands between blanks, and remembers those it has seen. */
export function createPieces(stem: Stem): Pieces {
  const known = new Map<string, readonly Piece[]>();
  return (word) => {
    const seen = known.get(word);
    if (seen) return seen;
    const pieces = takeApart(word, stem);
    known.set(word, pieces);
    return pieces;
  };
}

/** Takes a word apart: for the index, for a question, and for what a result marks. */
export const takeApart = (word: string, stem: Stem): readonly Piece[] =>
  hasDense(word) ? mixedPieces(word, stem) : plainPieces(word, 0, stem);

function mixedPieces(word: string, stem: Stem): Piece[] {
  let at = 0;
  return splitWord(word).flatMap((piece) => {
    const start = at;
    if (piece.letters === null) {
      at += piece.text.length;
      return plainPieces(piece.text, start, stem);
    }
    const run = start + piece.before.length;
    at = run + piece.letters.join('').length + piece.after.length;
    return pairPieces(piece.letters, run);
  });
}

/** Each letter with the one after it, so that any part of a run is found. */
function pairPieces(letters: readonly string[], start: number): Piece[] {
  const folded = lettersOf(fold(letters.join('')));
  const places = letters.map((_, index) => start + letters.slice(0, index).join('').length);
  const end = start + letters.join('').length;
  const isAlike = folded.length === letters.length;
  return folded.map((letter, index) => {
    const next = folded[index + 1];
    const pair = letter + (next ?? '');
    const place = isAlike ? { start: places[index] ?? start, end: places[index + 2] ?? end } : { start, end };
    return { terms: [pair], letters: pair, ...place, kind: next === undefined ? 'end' : 'pair' };
  });
}

/** Words within a word: between signs, and where small letters turn into capitals. */
const parts = /[\p{L}\p{N}\p{M}\u200c\u200d]+/gu;
const turns = /(?<=\p{Ll})(?=\p{Lu})/u;

function plainPieces(text: string, start: number, stem: Stem): Piece[] {
  const found = [...text.matchAll(parts)].flatMap(({ 0: run, index }) => {
    let at = start + index;
    return run.split(turns).map((part) => {
      const piece = pieceOf(part, { start: at, end: at + part.length, kind: 'part' }, stem);
      at += part.length;
      return piece;
    });
  });
  const pieces = found.filter(({ letters }) => letters !== '');
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || pieces.length === 1 || pieces.length > most) return pieces;
  // 1.10 is not 110.
  const whole = pieces
    .map(({ letters }) => letters)
    .reduce((joined, part) => (/\d$/.test(joined) && /^\d/.test(part) ? `${joined}-${part}` : joined + part));
  if (whole.length > longest) return pieces;
  return [pieceOf(whole, { start: first.start, end: last.end, kind: 'whole' }, stem), ...pieces];
}

function pieceOf(text: string, place: Pick<Piece, 'start' | 'end' | 'kind'>, stem: Stem): Piece {
  const letters = cut(bare(fold(text)));
  if (!/^\p{L}+$/u.test(letters)) return { terms: letters === '' ? [] : [letters], letters, ...place };
  const terms = [bare(fold(stem(cut(text.normalize('NFC').toLowerCase())))), stem(letters)].map(cut).filter(Boolean);
  return { terms: [...new Set(terms)], letters, ...place };
}

/** Folding may open a letter up to several words. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}\u200c-]+/gu, '');

const cut = (text: string) => (text.length > longest ? [...text].slice(0, longest).join('') : text);
