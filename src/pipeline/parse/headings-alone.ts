import type { Block } from './blocks.ts';

/** A line that may enclose what follows, or be a heading only where it stands or for what stands above it. */
const mayEnclose = /^ {0,3}(?:`{3}|~{3}|<|(?:=+|-+)[ \t]*$)|^(?: {1,3}|\ufeff)#/;
const heading = /^(#{1,6})(?:[ \t]|$)/;

/**
 * The headings from line `from` on, where nothing but headings can matter: no line begins a fence or HTML, and each heading begins its
 * line. Nothing where Markdown has to be read.
 */
export function headingsAlone(lines: readonly string[], from: number): Block[] | undefined {
  const found: Block[] = [];
  for (let line = from; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (mayEnclose.test(text)) return undefined;
    const depth = heading.exec(text)?.[1]?.length;
    if (depth !== undefined)
      found.push({ kind: 'heading', first: line, last: line, depth, info: '', closed: true, loose: false });
  }
  return found;
}
