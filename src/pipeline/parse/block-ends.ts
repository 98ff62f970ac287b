import type { Piece } from './piece.ts';

/**
 * Where to read on when a block fills the piece of text that ends before line `end`: after its last line or, where it can be
 * cut, as soon as possible. Nothing inside a list or a quote is at top level, so only the edge of its lines matters.
 */
export function endOfBlock(source: readonly string[], { node, first, last }: Piece, end: number): number {
  const opening = source[first] ?? '';
  const after = (from: number, isEnd: (line: string) => boolean) => {
    const found = source.findIndex((line, i) => i >= from && isEnd(line));
    return found === -1 ? source.length : found;
  };
  if (node.type === 'list') {
    const item = first + (node.children.at(-1)?.position?.start.line ?? 1) - (node.position?.start.line ?? 1);
    if (item > first) return item;
    const indent = indentOfItem(opening);
    return after(end, (line) => /\S/.test(line) && width(/^[ \t]*/.exec(line)?.[0] ?? '') < indent);
  }
  if (last < end - 1) return end;
  if (node.type === 'blockquote') return after(end, (line) => !/^ {0,3}>/.test(line));
  if (node.type === 'html') {
    const ending = endOfHtml(opening);
    return ending ? after(first, (line) => ending.test(line)) + 1 : after(end, (line) => !/\S/.test(line));
  }
  const fence = node.type === 'code' && FENCE.exec(opening)?.[1];
  if (fence) return after(first + 1, (line) => closes(line, fence)) + 1;
  if (node.type !== 'paragraph') return end;
  // A paragraph can be cut above any line that also begins one by itself.
  let cut = last;
  while (cut > first && !/^ {0,3}(?!<|[-+*][ \t]*$|\d{1,9}[.)](?:[ \t]|$))\S/.test(source[cut] ?? '')) cut--;
  return cut > first ? cut : end;
}

/** The line that opens a fence: its marks and the first word behind them. */
export const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*(\S*)/;

/** Whether a line closes the fence that was opened with these marks. */
export function closes(line: string, opening: string): boolean {
  const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return marks !== undefined && marks[0] === opening[0] && marks.length >= opening.length;
}

/** What ends the HTML block that opens with this line, or nothing when a blank line does (CommonMark §4.6). */
export function endOfHtml(opening: string): RegExp | undefined {
  if (/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i.test(opening)) return /<\/(?:script|pre|style|textarea)>/i;
  if (/^ {0,3}<!--/.test(opening)) return /-->/;
  if (/^ {0,3}<\?/.test(opening)) return /\?>/;
  if (/^ {0,3}<!\[CDATA\[/.test(opening)) return /\]\]>/;
  if (/^ {0,3}<![a-z]/i.test(opening)) return />/;
  return undefined;
}

/** How far the lines of a list item are indented, by the line it begins with (CommonMark §5.2). */
function indentOfItem(line: string): number {
  const [, mark = '', space = '', text = ''] = /^( {0,3}(?:[-+*]|\d{1,9}[.)]))([ \t]*)(.?)/.exec(line) ?? [];
  const gap = width(mark + space) - mark.length;
  return mark.length + (text === '' || gap > 4 ? 1 : gap);
}

/** How many columns a beginning of a line takes: a tab fills up to the next fourth one. */
const width = (text: string): number => [...text].reduce((at, c) => at + (c === '\t' ? 4 - (at % 4) : 1), 0);
