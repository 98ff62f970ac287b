/** The body cut at its line ends, with the few look-ups every stage of the reader needs in constant time. */
export interface Lines {
  /** Each line without its end. */
  readonly text: readonly string[];
  /** Whether the line holds nothing but space; lines outside the body count as blank. */
  blank(line: number): boolean;
  /** The first line at or after `line` that is not blank, or the number of lines. */
  nextFilled(line: number): number;
  /** The last line at or before `line` that is not blank, or -1. */
  lastFilled(line: number): number;
  /** How many lines of `[from, to)` are not blank. */
  filled(from: number, to: number): number;
  /** How many lines of `[from, to)` are checkboxes. */
  ticks(from: number, to: number): number;
  /** The lines `[from, to)` without the wholly blank ones at both edges; inner bytes are kept. */
  slice(from: number, to: number): string;
}

/** A task list item as GitHub writes it (`- [X] label`) or a person does (`* [x] label`, `- [] label`). */
export const CHECKBOX = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[([ xX]?)\](?:\s+(.*))?$/s;

/** Cuts a body into lines. Any line end becomes LF, a byte order mark goes, what is no text is empty. */
export function linesOf(body: unknown): Lines {
  const source = typeof body === 'string' ? body.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') : '';
  const text = source.split('\n');
  const count = text.length;
  const next = new Int32Array(count + 1).fill(count);
  const last = new Int32Array(count + 1).fill(-1);
  const filled = new Int32Array(count + 1);
  const ticks = new Int32Array(count + 1);
  for (const [i, line] of text.entries()) {
    const full = /\S/.test(line);
    last[i + 1] = full ? i : (last[i] ?? -1);
    filled[i + 1] = (filled[i] ?? 0) + (full ? 1 : 0);
    ticks[i + 1] = (ticks[i] ?? 0) + (CHECKBOX.test(line) ? 1 : 0);
  }
  for (let i = count - 1; i >= 0; i--) next[i] = last[i + 1] === i ? i : (next[i + 1] ?? count);

  const nextFilled = (line: number) => (line >= count ? count : (next[line] ?? count));
  const lastFilled = (line: number) => (line < 0 ? -1 : (last[Math.min(line, count - 1) + 1] ?? -1));
  const between = (sums: Int32Array, from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  return {
    text,
    nextFilled,
    lastFilled,
    blank: (line) => line < 0 || nextFilled(line) !== line || line >= count,
    filled: (from, to) => between(filled, from, to),
    ticks: (from, to) => between(ticks, from, to),
    slice: (from, to) => text.slice(Math.max(from, nextFilled(from)), Math.min(to, lastFilled(to - 1) + 1)).join('\n'),
  };
}
