import type { RootContent } from 'mdast';
import { endOfBlock } from './block-ends.ts';
import type { Piece } from './piece.ts';

/** remark's time grows with the square of some texts (micromark 4.0.3: 64 kB of `- > a` take 20 s), so it gets little at once. */
const CHARACTERS = 1000;

/**
 * Reads a long text piece by piece and finds the top-level nodes that reading it at once finds. What comes later never moves
 * the beginning of a block, so each piece begins with the last block of the piece before it; a block that fills a piece is
 * followed to its end line by line. Only a lazy line right below a long list or quote may be taken for a block of its own.
 */
export function inPieces(
  source: readonly string[],
  parse: (text: string) => RootContent[],
  characters = CHARACTERS,
): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < source.length; ) {
    const end = endOfPiece(source, at, characters);
    const found = parse(source.slice(at, end).join('\n')).map((node): Piece => {
      const { start, end: stop } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
      return { node, first: at + start.line - 1, last: at + stop.line - 1 };
    });
    const open = end < source.length ? found.pop() : undefined;
    pieces.push(...found);
    if (!open) {
      at = end;
    } else if (open.first > at) {
      at = open.first;
    } else {
      at = endOfBlock(source, open, end);
      pieces.push({ ...open, last: at === end ? open.last : at - 1 });
    }
  }
  return pieces;
}

function endOfPiece(source: readonly string[], at: number, characters: number): number {
  let end = at;
  for (let left = characters; end < source.length && left > 0; end++) left -= (source[end]?.length ?? 0) + 1;
  return end;
}
