import { countBefore, type Reading, readingOf } from '../text/reading.ts';
import { resembles, type Standing, wordsOf } from './resembles.ts';

/** A heading of the form, and the words it is known by. */
export interface Label {
  readonly label: string;
  readonly words: readonly string[];
}

interface Found {
  /** Where the line that holds it begins in the source. */
  readonly at: number;
  readonly label: string;
}

interface Text {
  readonly source: string;
  readonly reading: Reading;
  readonly labels: readonly Label[];
  /** Most sentences are longer than any heading, which is seen without a closer look. */
  readonly mostCharacters: number;
}

/** Headings and labels are short: what is longer than this is a sentence. */
const longest = 160;
const lineEnd = /[\n\r\v\f\u2028\u2029]/;
/** What may stand before a heading without being one of its words: marks, numbers, a ticked box. */
const numbering = /^(?:[^\p{L}\p{N}]+|\d{1,3}(?:\.\d{1,3})*[.)\s]|[a-z][.)]\s|x\s)*/iu;
/** What parts a label from its answer. A hyphen within a word does not. */
const separator = new RegExp(
  [
    /(?<colon>:)|(?<stop>[.!?;]+(?=\s|$)|\.{2,})/,
    /[=>~|\u2010-\u2015\u2022\u2190-\u21ff\u2212\u2794-\u27bf\u27f0-\u27ff»›·]/,
    /\s[-/\\]|[-/\\]\s|--|\s{2,}|\t|[)}\]]\s/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);
const sentenceEnd = /[.!?;\u2013\u2014\u2022·]["')\]]{0,2}\s+/gu;
const headingTag = /^<(?:h[1-6]|summary|dt|legend|caption|figcaption|th)\b/i;
/** Tags around words that do not set them apart: code and links stand within sentences. */
const plainTag = /^<(?:(?:a|code|kbd|samp|var|del|s|q|abbr)\b|!|\?)/i;
const ownSyntax =
  /^ {0,3}\[[^\]^]{1,80}\]:[ \t]*https?:\S+[ \t]*$|^[ >]{0,9}\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/;

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
    const label = ofSentence(text, cell, at, from);
    if (label !== undefined) return label;
    from = end.index + end[0].length;
  }
  return ofSentence(text, cell, at, from);
}

/** The label that a sentence begins with; one after another sentence has to be set apart by more than its end. */
function ofSentence(text: Text, cell: string, at: number, from: number): string | undefined {
  const begin = from + (numbering.exec(cell.slice(from, from + longest))?.[0].length ?? 0);
  const body = cell.slice(begin, begin + longest);
  if (body === '') return undefined;
  const place: Place = { text, cell, at, from, begin, body };
  const label = ofLead(place) ?? ofEmphasis(place);
  return label !== undefined && isOwnSyntax(text, at) ? undefined : label;
}

interface Place {
  readonly text: Text;
  /** The line or the cell of a table, and where it begins in the reading. */
  readonly cell: string;
  readonly at: number;
  /** Where the sentence begins in the cell, where its words do, and those. */
  readonly from: number;
  readonly begin: number;
  readonly body: string;
}

/** The label that stands up to a separator, or that is all there is. */
function ofLead(place: Place): string | undefined {
  const { text, cell, at, from, begin, body } = place;
  const parted = separator.exec(body);
  const isWhole = begin + body.length === cell.length;
  if (from === 0 && isWhole && (cell.slice(0, begin).includes('#') || isHeading(text, at, at + cell.length)))
    return named(text, parted ? body.slice(0, parted.index) : body, 'marked') ?? named(text, body, 'marked');
  if (!parted) return from === 0 && isWhole ? named(text, body, 'alone') : undefined;
  const { colon, stop } = parted.groups ?? {};
  const lead = body.slice(0, parted.index);
  if (from > 0) return stop || parted[0].trim() === '' ? undefined : named(text, lead, 'apart');
  if (colon) return named(text, lead, hasWords.test(body.slice(parted.index)) ? 'named' : 'marked');
  if (stop) return runsOn(place) ? undefined : named(text, lead, 'alone');
  return named(text, lead, 'apart');
}

/** The label that is bold, in italics, in brackets or in any element of its own, at the beginning of a sentence. */
function ofEmphasis({ text, cell, at, from, begin, body }: Place): string | undefined {
  const { source, reading } = text;
  const place = reading.startOf;
  const [first, word, last] = [at + from === 0 ? 0 : place(at + from - 1), place(at + begin), place(at + cell.length)];
  const opening = marksBetween(reading, first, word).findLast(
    ({ start, written }) =>
      !plainTag.test(written) && !/^(?:[~\x60]|<\/)/.test(written) && !/\s/.test(source[start + written.length] ?? ' '),
  );
  if (opening === undefined) return undefined;
  const isBold = /^(?:\*\*|__|<(?:b|strong)\b)/i.test(opening.written);
  for (const { start, written } of marksBetween(reading, word, last + 1).slice(0, 9)) {
    if (!ends(opening.written, written)) continue;
    const length = countBefore(reading.text.length, (i) => reading.startOf(i) < start) - at - begin;
    const isAll = !hasWords.test(cell.slice(begin + length));
    const label = named(text, body.slice(0, length), from === 0 && (isBold || isAll) ? 'marked' : 'alone');
    if (label !== undefined) return label;
  }
  return undefined;
}

const hasWords = /[\p{L}\p{N}]/u;

function named({ labels, mostCharacters }: Text, words: string, standing: Standing): string | undefined {
  if (words.length > mostCharacters) return undefined;
  const heading = wordsOf(words);
  return heading.length === 0 ? undefined : labels.find((label) => resembles(heading, label.words, standing))?.label;
}

const ends = (opening: string, closing: string): boolean =>
  opening.startsWith('<') ? closing.startsWith('</') : opening === '[' ? closing === ']' : closing[0] === opening[0];

function marksBetween({ marks }: Reading, from: number, to: number): Reading['marks'] {
  const first = countBefore(marks.length, (i) => (marks[i]?.start ?? 0) < from);
  let last = first;
  while (last < marks.length && last < first + 20 && (marks[last]?.start ?? to) < to) last++;
  return marks.slice(first, last);
}

/** Whether words are within the tag of a heading, or underlined as one. */
function isHeading({ source, reading }: Text, from: number, to: number): boolean {
  let before = from - 1;
  while (before >= 0 && /\s/.test(reading.text[before] ?? '') && source[reading.startOf(before)] !== '<') before--;
  const tag = source.slice(reading.startOf(before), reading.startOf(before) + 12);
  return (
    (before >= 0 && headingTag.test(tag)) ||
    /^\r?\n {0,3}(?:=+|-+)[ \t]*(?:[\r\n]|$)/.test(reading.text.slice(to, to + longest))
  );
}

/** Whether a line goes on with the sentence of the line above. */
function runsOn({ text: { reading }, at, begin }: Place): boolean {
  return (
    /[\p{L}\p{N},]\r?\n$/u.test(reading.text.slice(Math.max(0, at - 4), at)) &&
    begin === 0 &&
    /^\p{Ll}/u.test(reading.text.slice(at))
  );
}

/** Whether the line says where a link of that name leads, which is not read at all, or is GitHub's mark of a remark. */
function isOwnSyntax({ source, reading }: Text, at: number): boolean {
  const start = at === 0 ? 0 : reading.endOf(at - 1);
  return ownSyntax.test(source.slice(start, start + 600).split(/[\r\n]/, 1)[0] ?? '');
}
