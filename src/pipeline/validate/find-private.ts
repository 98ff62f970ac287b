import { type Found, findHeading } from './find-heading.ts';
import { earliest, findKey } from './find-key.ts';
import type { Label } from './sentence-label.ts';

/**
 * Where a private answer may begin within a text: at what reads like its heading, or at its key in data. Of data nothing is shown, so
 * that place is where the block begins which holds it.
 */
export function findPrivate(source: string, labels: readonly Label[]): Found | undefined {
  if (labels.length === 0) return undefined;
  const heading = findHeading(source, labels);
  const key = earliest([findKey(source, labels), inEscapes(source, labels)]);
  const inData = key && { ...key, at: startOfData(source, key.at) };
  const found = earliest([heading, inData]);
  return found && { ...found, at: startOfFence(source, found.at) ?? found.at };
}

/** A whole body may stand in a text of JSON, where `\n` ends its lines; both have the same length. */
function inEscapes(source: string, labels: readonly Label[]): Found | undefined {
  if (!/\\[nr]/.test(source)) return undefined;
  return findHeading(
    source.replace(/\\+[nr]/g, (written) => `${' '.repeat(written.length - 1)}\n`),
    labels,
  );
}

/** Where the fence begins that is open at a place. */
function startOfFence(source: string, place: number): number | undefined {
  let open: { readonly at: number; readonly marks: string } | undefined;
  const lines = /(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){0,9}[ \t]*(`{3,}|~{3,})?([^\n\r]*)(?:\r\n?|\n|$)/y;
  while (lines.lastIndex < place) {
    const at = lines.lastIndex;
    const [, marks, info = ''] = lines.exec(source) ?? [];
    if (lines.lastIndex === 0 || lines.lastIndex > place) break;
    if (marks === undefined) continue;
    if (open === undefined) open = marks.startsWith('`') && info.includes('`') ? undefined : { at, marks };
    else if (info.trim() === '' && marks.startsWith(open.marks)) open = undefined;
  }
  return open?.at;
}

/** Where the line begins with which data begins: the first with a brace, of those without a blank line between. */
function startOfData(source: string, place: number): number {
  let start = startOfLine(source, place);
  for (let line = start; line > 0; ) {
    const above = startOfLine(source, line - 1);
    const words = source.slice(above, line);
    if (/^[\s>]*$/.test(words)) break;
    if (words.includes('{')) start = above;
    line = above;
  }
  return start;
}

const startOfLine = (source: string, place: number): number =>
  Math.max(source.lastIndexOf('\n', place - 1), source.lastIndexOf('\r', place - 1)) + 1;
