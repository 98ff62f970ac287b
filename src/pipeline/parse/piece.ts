import type { RootContent } from 'mdast';

/** A top-level node, in line numbers of the whole text. */
export interface Piece {
  readonly node: RootContent;
  readonly first: number;
  readonly last: number;
}
