import type { Body } from './body.ts';
import type { Lines } from './lines.ts';
import type { Heading } from './reading.ts';

/**
 * Whether the lines `[from, to)` are one answer wrapped by `render:`. Only the first and the last line tell: GitHub wraps
 * an answer in three backticks whatever it holds, so fences inside it mean nothing.
 */
export function isRendered(lines: Lines, from: number, to: number): boolean {
  const first = lines.nextFilled(from);
  const last = lines.lastFilled(to - 1);
  if (last <= first) return false;
  const opening = /^(`{3,})[^`]*$/.exec(lines.text[first] ?? '')?.[1];
  const closing = /^(`{3,})[ \t]*$/.exec(lines.text[last] ?? '')?.[1];
  return opening !== undefined && closing !== undefined && closing.length >= opening.length;
}

/** Whether the lines below a heading, up to `to`, answer a field that is asked with `render:` and stand in its fence. */
export const isRenderedAnswer = (
  { form, lines }: Body,
  { field, line }: Pick<Heading, 'field' | 'line'>,
  to: number,
): boolean => form[field]?.render !== undefined && isRendered(lines, line + 1, to);
