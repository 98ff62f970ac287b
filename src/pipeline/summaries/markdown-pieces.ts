import type { Heading, RootContent } from 'mdast';
import { readMarkdown } from '../markdown/read-markdown.ts';

/** A part of a Markdown text that stands or falls as one: a heading, a paragraph, an item of a list, a row of a table. */
export interface Piece {
  /** As it is written, up to the next piece. */
  readonly text: string;
  /** The level of a heading; nothing for any other piece. */
  readonly heading?: Heading['depth'];
}

/** A Markdown text in its pieces; together they are the text. One that is more than is read is one piece. */
export function markdownPieces(markdown: string): Piece[] {
  const nodes = blocksOf(markdown).flatMap(partsOf);
  const starts = nodes.map(({ position }) => position?.start.offset ?? 0);
  return nodes.map((node, index) => ({
    text: markdown.slice(index === 0 ? 0 : starts[index], starts[index + 1]),
    ...(node.type === 'heading' ? { heading: node.depth } : {}),
  }));
}

function blocksOf(markdown: string): RootContent[] {
  try {
    return readMarkdown.parse(markdown).children;
  } catch {
    const start = { line: 1, column: 1, offset: 0 };
    return [{ type: 'text', value: markdown, position: { start, end: start } }];
  }
}

/** A table without its head would be none, so the two rows that make one are a piece. */
function partsOf(node: RootContent): RootContent[] {
  if (node.type === 'list') return node.children;
  return node.type === 'table' ? [node, ...node.children.slice(1)] : [node];
}
