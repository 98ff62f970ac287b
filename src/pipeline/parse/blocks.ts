import type { RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { closes, endOfHtml, FENCE } from './block-ends.ts';
import { inPieces } from './in-pieces.ts';

/** A top-level block of the Markdown, in line numbers of the whole body. */
export interface Block {
  readonly kind: 'heading' | 'fence' | 'html' | 'other';
  readonly first: number;
  readonly last: number;
  /** Level of a heading, else 0. */
  readonly depth: number;
  /** First word after an opening fence, lower case. */
  readonly info: string;
  /** False when a fence, comment, `<pre>`… runs to the end of the body because nothing ends it. */
  readonly closed: boolean;
  /** HTML that ends at the next blank line rather than at an end tag. */
  readonly loose: boolean;
}

// Only the shape of the document matters here. Inline constructs cannot change it, and some are slow on hostile text.
const inline = [
  ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'definition'],
  ...['hardBreakEscape', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
];
const markdown = unified()
  .data('micromarkExtensions', [{ disable: { null: inline } }])
  .use(remarkParse)
  .freeze();

/** The top-level blocks from line `from` on, read as if the document began there. Throws when remark does. */
export function blocksFrom(lines: readonly string[], from: number): Block[] {
  const source = lines.slice(from).map(shorten);
  return inPieces(source, (text) => markdown.parse(text).children).map(({ node, first, last }) => {
    const block = blockOf(node, source, first, last);
    return { ...block, first: first + from, last: last + from };
  });
}

/** The block that covers a line. */
export function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return undefined;
    if (line < block.first) high = middle - 1;
    else if (line > block.last) low = middle + 1;
    else return block;
  }
  return undefined;
}

const LONG = 240;
const MARKS = ['-->', '?>', ']]>', '</script>', '</pre>', '</style>', '</textarea>', '>', '`'];

/** A very long line matters only by its beginning and by what ends an HTML block or spoils a fence. */
function shorten(line: string): string {
  if (line.length <= LONG || /^ {0,3}(?:`+|~+)[ \t]*$/.test(line)) return line;
  const rest = line.slice(LONG).toLowerCase();
  const marks = MARKS.filter((mark) => line.toLowerCase().includes(mark, LONG - mark.length));
  return line.slice(0, LONG) + marks.join(' ') + (/\S/.test(rest) ? '.' : '');
}

function blockOf(node: RootContent, source: readonly string[], start: number, end: number): Block {
  const opening = source[start] ?? '';
  const block = { kind: 'other' as Block['kind'], first: start, last: end };
  const rest = { depth: 0, info: '', closed: true, loose: false };
  if (node.type === 'heading') return { ...block, ...rest, kind: 'heading', depth: node.depth };
  if (node.type === 'html') {
    const ending = endOfHtml(opening);
    const text = source.slice(start, end + 1).join('\n');
    return { ...block, ...rest, kind: 'html', closed: !ending || ending.test(text), loose: !ending };
  }
  const [, marks = '', info = ''] = (node.type === 'code' && FENCE.exec(opening)) || [];
  if (marks === '') return { ...block, ...rest };
  const closed = end > start && closes(source[end] ?? '', marks);
  return { ...block, ...rest, kind: 'fence', info: info.toLowerCase(), closed };
}
