import { readingOf } from '../text/reading.ts';
import { type Label, labelOfSentence, type Text } from './sentence-label.ts';

/** A private field that a text names. */
export interface Found {
  /** Where the line that holds it begins in the source. */
  readonly at: number;
  readonly label: string;
}

const lineEnd = /[\n\r\v\f\u2028\u2029]/;
const sentenceEnd = /[.!?;\u2013\u2014\u2022·]["')\]]{0,2}\s+/gu;
/**
 * The first place of a text that reads like one of these headings, whatever marks it: the beginning of a line, a table's cell, a
 * summary or any other element, set apart by a mark, a separator or nothing. Decided on what is read, so that no markup is a case
 * of its own; what comments hide is read as well.
 */
export function findHeading(source: string, labels: readonly Label[], deep = 0): Found | undefined {
  if (labels.length === 0) return undefined;
  const reading = readingOf(source, 'markup');
  const mostCharacters = 60 + Math.max(...labels.map(({ words }) => words.join(' ').length));
  const text = { source, reading, labels, mostCharacters };
  const hidden = deep < 3 ? inHidden(text, deep) : undefined;
  for (const { 0: line, index } of reading.text.matchAll(/[^\n\r\v\f\u2028\u2029]+/g)) {
    if (hidden && reading.startOf(index) > hidden.at) break;
    const label = ofLine(text, line, index);
    if (label !== undefined) return { at: lineStart(source, reading.startOf(index)), label };
  }
  return hidden;
}

/** What a comment, a script or a style holds is not on the page, but in the text that the API gives. */
function inHidden({ source, reading, labels }: Text, deep: number): Found | undefined {
  for (const { start, written } of reading.marks) {
    if (!/^<(?:!--|\?|script|style|title|textarea|noscript|iframe)/i.test(written)) continue;
    const opening = /^<(?:!--|\?|[^<>]*>)/.exec(written)?.[0].length ?? 0;
    const found = findHeading(written.slice(opening), labels, deep + 1);
    if (found) return { at: lineStart(source, start + (found.at === 0 ? 0 : opening + found.at)), label: found.label };
  }
  return undefined;
}

/** Where the line begins that holds that place; opening tags on lines of their own above belong to it. */
function lineStart(source: string, place: number): number {
  let start = place;
  while (start > 0 && !lineEnd.test(source[start - 1] ?? '')) start--;
  const tags = /(?:^|[\n\r])(?:[ \t]*(?:<(?:[a-z][^<>\n]{0,200}>|!--)[ \t]*){1,9}[\n\r]+){1,9}$/i.exec(
    source.slice(Math.max(0, start - 400), start),
  );
  return tags ? start - tags[0].length : start;
}

function ofLine(text: Text, line: string, at: number): string | undefined {
  if (!line.includes('|')) return ofCell(text, line, at);
  let from = 0;
  for (const cell of line.split('|')) {
    const label = ofCell(text, cell, at + from);
    if (label !== undefined) return label;
    from += cell.length + 1;
  }
  return undefined;
}

function ofCell(text: Text, cell: string, at: number): string | undefined {
  let from = 0;
  for (const end of cell.matchAll(sentenceEnd)) {
    const label = labelOfSentence(text, cell, at, from);
    if (label !== undefined) return label;
    from = end.index + end[0].length;
  }
  return labelOfSentence(text, cell, at, from);
}
