import { mayMention } from '../markdown/link-references.ts';
import { markdownPieces, type Piece } from './markdown-pieces.ts';

/** A Markdown text without the lines that name certain records, and whether there were any; nothing else of it changes. */
export function withoutRecords(
  markdown: string,
  isHidden: (number: number) => boolean,
): { readonly markdown: string; readonly isCut: boolean } {
  const pieces = markdownPieces(markdown);
  const left = pieces.filter(({ text }) => !numbersIn(text).some(isHidden));
  if (left.length === pieces.length) return { markdown, isCut: false };
  const shown = left.filter((piece, index) => hasWords(piece, left[index + 1]));
  return { markdown: shown.map(({ text }) => text).join(''), isCut: true };
}

/** `#12` in any writing, and addresses of a record on GitHub or on the site. */
const numbersIn = (text: string): number[] => [
  ...mayMention(text),
  ...[...text.matchAll(/\/[a-z][a-z\d-]{0,42}\/(\d{1,9})(?!\d)/g)].map(([, digits]) => Number(digits)),
];

/** A heading whose last line went heads nothing. */
const hasWords = ({ heading }: Piece, next: Piece | undefined): boolean =>
  heading === undefined || (next !== undefined && (next.heading === undefined || next.heading > heading));
