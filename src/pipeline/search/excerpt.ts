import { type Span, windowOf } from './excerpt-window.ts';
import type { Pieces } from './pieces.ts';

/** A piece of an excerpt, and whether it is what was looked for. */
export interface Shown {
  readonly text: string;
  readonly isFound: boolean;
}

/** What is marked in a text: words that are found by some terms, as many of them in a row as a phrase has. */
export interface Marks {
  isFound(terms: readonly string[]): boolean;
  readonly inRow: number;
}

/** As much of a page's text as a result shows: the sentences in which most of what was looked for stands, with that marked. */
export function excerpt(text: string, pieces: Pieces, marks: Marks): Shown[] {
  const found = foundSpans(text, pieces, marks);
  const { span, isCut } = windowOf(text, found);
  return [...(isCut[0] ? [dots] : []), ...within(text, span, found), ...(isCut[1] ? [dots] : [])];
}

/** Where what was looked for stands; what touches is one. */
function foundSpans(text: string, pieces: Pieces, { isFound, inRow }: Marks): Span[] {
  const spans: [number, number][] = [];
  let row: [number, number][] = [];
  const endRow = () => {
    if (row.length >= inRow) for (const span of row) addSpan(spans, span);
    row = [];
  };
  for (const { 0: word, index } of text.matchAll(/\S+/g))
    for (const { terms, start, end, kind } of pieces(word)) {
      const span: [number, number] = [index + start, index + end];
      if (isFound(terms)) row.push(span);
      else if (kind !== 'whole') endRow();
    }
  endRow();
  return spans;
}

function addSpan(spans: [number, number][], [start, end]: Span): void {
  const last = spans.at(-1);
  if (last && start <= last[1]) last[1] = Math.max(last[1], end);
  else spans.push([start, end]);
}

/** A stretch of the text in pieces, marked and not. */
function within(text: string, [start, end]: Span, found: readonly Span[]): Shown[] {
  const shown: Shown[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    const part = text.slice(Math.max(from, start), Math.min(to, end));
    if (to > start && from < end && part !== '') shown.push({ text: joined(part), isFound });
  };
  let at = start;
  for (const [from, to] of found) {
    add(at, from, false);
    add(from, to, true);
    at = Math.max(at, to);
  }
  add(at, end, false);
  return shown;
}

/** Blocks in one line: after a label or a heading a dot tells that the next sentence is not part of it. */
const joined = (text: string): string =>
  text.replace(/(.?)\n/gu, (_, sign: string) => (/[.!?…:,;。！？)\]”"]/u.test(sign) ? `${sign} ` : `${sign} · `));

const dots: Shown = { text: '…', isFound: false };
