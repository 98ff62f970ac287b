import type { Piece, Pieces } from './pieces.ts';

/** A word that is asked for. */
export interface AskedWord {
  /** Any of these finds it. */
  readonly terms: readonly string[];
  /** Words that begin so find it too, if it is given. */
  readonly beginning?: string;
  /** Where the whole stands nowhere, all of its parts are asked for. */
  readonly parts?: readonly AskedWord[];
}

/** A way to ask: all words in any order, or one after the other. */
export interface Asking {
  readonly inOrder: boolean;
  readonly words: readonly AskedWord[];
}

/** Words of a question that are asked; a pasted page would ask for the whole index. */
const most = 40;

/** From here on a run of letters is rather several words than one. */
const several = 5;

/**
 * How the index is asked for what somebody typed: one way after the other, until one of them finds something. A run of letters without
 * blanks is asked as a phrase of pairs, so that all of it has to be there.
 */
export function askings(typed: string, pieces: Pieces): Asking[] {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, most);
  const quoted = /^"(.+)"$/su.exec(words.join(' '))?.[1];
  if (quoted !== undefined) return useful(phrase(quoted.split(' '), pieces));
  const [only, ...others] = words.map((word) => pieces(word));
  const isRun = only?.every(({ kind }) => kind === 'pair' || kind === 'end') && others.length === 0;
  if (!only || !isRun || only.length < 3) return useful(loose(words, pieces));
  return useful(phrase(words, pieces), ...(only.length < several ? [] : [loose(words, pieces)]));
}

const useful = (...ways: Asking[]): Asking[] => ways.filter(({ words }) => words.length > 0);

/** The words as a page has them; the last letter of all may go on there, so it is no word of its own. */
function phrase(words: readonly string[], pieces: Pieces): Asking {
  const all = words.flatMap(pieces).filter(({ kind, terms }) => kind !== 'whole' && terms.length > 0);
  const isOpen = all.length > 1 && all.at(-1)?.kind === 'end';
  const sure = isOpen ? all.slice(0, -1) : all;
  return { inOrder: true, words: sure.slice(0, most).map(({ terms }) => ({ terms })) };
}

/** All words, in any order. A little word before others is asked as it is: only the last one is still being typed. */
function loose(words: readonly string[], pieces: Pieces): Asking {
  const asked = words.flatMap((word) => looseWords(pieces(word))).slice(0, most);
  const isLittle = ({ beginning }: AskedWord) => beginning !== undefined && /^[a-z\d]{1,2}$/.test(beginning);
  return {
    inOrder: false,
    words: asked.map((word, index) => (isLittle(word) && index < asked.length - 1 ? { terms: word.terms } : word)),
  };
}

function looseWords(pieces: readonly Piece[]): AskedWord[] {
  const whole = pieces.findIndex(({ kind }) => kind === 'whole');
  if (whole < 0) return pieces.flatMap((piece, index) => looseWord(piece, pieces[index - 1]));
  // Each part up to the next run of letters belongs to the whole.
  const rest = pieces.slice(whole + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'part');
  const parts = end < 0 ? rest : rest.slice(0, end);
  const { terms, letters } = pieces[whole] as Piece;
  return [
    ...looseWords(pieces.slice(0, whole)),
    { terms, beginning: letters, parts: parts.flatMap((part) => looseWord(part, undefined)) },
    ...looseWords(rest.slice(parts.length)),
  ];
}

function looseWord({ terms, letters, kind }: Piece, before: Piece | undefined): AskedWord[] {
  if (terms.length === 0) return [];
  if (kind === 'pair') return [{ terms }];
  // The last letter of a run is in the pair before it; one that stands alone begins a pair.
  if (kind === 'end' && before?.kind === 'pair') return [];
  return [{ terms, beginning: letters }];
}
