import { closes } from './block-ends.ts';
import type { Block } from './blocks.ts';

/** A line that may enclose what follows, or be a heading only where it stands: HTML, and what stands a little to the right. */
const mayEnclose = /^ {0,3}<|^ {1,3}(?:`{3}|~{3}|#)|^\ufeff/;
const heading = /^(#{1,6})(?:[ \t]|$)/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
const fence = /^(`{3,}(?!.*`)|~{3,})[ \t]*(\S*)/;

/**
 * The headings and fences from line `from` on, where each begins its line and nothing else can matter, as in most bodies. Nothing where
 * Markdown has to be read: at HTML, an underlined heading, or a fence that nothing ends.
 */
export function headingsAlone(lines: readonly string[], from: number): Block[] | undefined {
  const found: Block[] = [];
  for (let line = from; line < lines.length; line++) {
    const text = lines[line] ?? '';
    const isUnderline = underline.test(text) && line > from && /[^ \t]/.test(lines[line - 1] ?? '');
    if (isUnderline || mayEnclose.test(text)) return undefined;
    const depth = heading.exec(text)?.[1]?.length ?? 0;
    if (depth > 0)
      found.push({ kind: 'heading', first: line, last: line, depth, info: '', closed: true, loose: false });
    const [, marks, info = ''] = fence.exec(text) ?? [];
    if (marks === undefined) continue;
    let last = line + 1;
    while (last < lines.length && !closes(lines[last] ?? '', marks)) last++;
    if (last === lines.length) return undefined;
    found.push({ kind: 'fence', first: line, last, depth: 0, info: info.toLowerCase(), closed: true, loose: false });
    line = last;
  }
  return found;
}
