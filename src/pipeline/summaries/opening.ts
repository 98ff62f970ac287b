import { markdownPieces } from './markdown-pieces.ts';

/** The first pieces of a Markdown text, as many as fit where it is one thing among others; a text that is little longer is whole. */
export function opening(markdown: string, most: number): { readonly markdown: string; readonly isCut: boolean } {
  const pieces = markdownPieces(markdown);
  if (pieces.length <= most + 2) return { markdown, isCut: false };
  const first = pieces.slice(0, most);
  while (first.at(-1)?.heading !== undefined) first.pop();
  return { markdown: first.map(({ text }) => text).join(''), isCut: true };
}
