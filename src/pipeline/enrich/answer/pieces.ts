import { harmlessText, type Piece } from './harmless-text.ts';

/** Pieces that are told apart for a reason, with single blanks, made harmless. */
export function tidied(pieces: readonly Piece[], left: Set<string>): Piece[] {
  const tidy: Piece[] = [];
  for (const piece of pieces) {
    const last = tidy.at(-1);
    if (last && last.emphasis === piece.emphasis && last.strong === piece.strong)
      tidy[tidy.length - 1] = { ...last, text: last.text + piece.text };
    else tidy.push(piece);
  }
  return trimmed(harmlessText(tidy, left));
}

/** Without blanks at both ends, and without two in a row. */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  let before = ' ';
  const single = pieces.flatMap((piece) => {
    const text = `${before}${piece.text}`.replace(/\s+/g, ' ').slice(1);
    before = (text.at(-1) ?? before) === ' ' ? ' ' : '.';
    return text === '' ? [] : [{ ...piece, text }];
  });
  const last = single.at(-1);
  return last
    ? [...single.slice(0, -1), ...(last.text.trimEnd() === '' ? [] : [{ ...last, text: last.text.trimEnd() }])]
    : [];
}
