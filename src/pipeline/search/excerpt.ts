import type { Pieces } from './pieces.ts';

/** A piece of an excerpt, and whether it is what was looked for. */
export interface Shown {
  readonly text: string;
  readonly isFound: boolean;
}

/** Characters of an excerpt: two or three lines where results stand. */
const most = 170;

/** How much of them may stand before what was found. */
const lead = 60;

type Span = readonly [start: number, end: number];

/** What is marked in a text: words that are found by some terms, as many of them in a row as a phrase has. */
export interface Marks {
  isFound(terms: readonly string[]): boolean;
  readonly inRow: number;
}

/** As much of a page's text as a result shows: where most of what was looked for stands together, with that marked. */
export function excerpt(text: string, pieces: Pieces, marks: Marks): Shown[] {
  const line = text.replaceAll('\n', ' ');
  return around(line, foundSpans(line, pieces, marks));
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

function around(text: string, spans: readonly Span[]): Shown[] {
  const best = richest(spans);
  const start = text.length <= most ? 0 : wordStart(text, Math.max(0, Math.min(best - lead, text.length - most)));
  const end = text.length <= most ? text.length : wordEnd(text, start + most);
  const shown: Shown[] = start > 0 ? [dots] : [];
  const add = (from: number, to: number, found: boolean) => {
    const part = text.slice(Math.max(from, start), Math.min(to, end));
    if (to > start && from < end && part !== '') shown.push({ text: part, isFound: found });
  };
  let at = 0;
  for (const [from, to] of spans) {
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, text.length, false);
  return end < text.length ? [...shown, dots] : shown;
}

/** Where the excerpt begins that holds most of what was found. */
function richest(spans: readonly Span[]): number {
  let best = { start: spans[0]?.[0] ?? 0, count: 0 };
  let end = 0;
  for (const [index, [start]] of spans.entries()) {
    while ((spans[end]?.[1] ?? Number.POSITIVE_INFINITY) <= start + most - lead) end += 1;
    if (end - index > best.count) best = { start, count: end - index };
  }
  return best.start;
}

const dots: Shown = { text: '…', isFound: false };

/** The first beginning of a word near a place; scripts without blanks may begin anywhere, though not within a letter. */
function wordStart(text: string, near: number): number {
  if (near === 0) return 0;
  const blank = text.slice(near, near + 20).search(/\s/);
  return blank < 0 ? whole(text, near) : near + blank + 1;
}

/** The last end of a word before a place. */
function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const blank = text.slice(near - 20, near).search(/\s\S*$/);
  return blank < 0 ? whole(text, near) : near - 20 + blank;
}

/** The place itself, or the one before the letter that it would cut in two. */
function whole(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^(?:[\p{M}\udc00-\udfff]|\u200d)/u.test(text.slice(place))) place -= 1;
  return place;
}
