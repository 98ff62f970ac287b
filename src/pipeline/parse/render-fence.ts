import type { Lines } from './lines.ts';

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
