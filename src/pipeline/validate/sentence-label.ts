import { countBefore, type Reading } from '../text/reading.ts';
import { resembles, type Standing, wordsOf } from './resembles.ts';

/** A heading of the form, and the words it is known by. */
export interface Label {
  readonly label: string;
  readonly words: readonly string[];
}

/** What is searched, and for which headings. */
export interface Text {
  readonly source: string;
  readonly reading: Reading;
  readonly labels: readonly Label[];
  /** Most sentences are longer than any heading, which is seen without a closer look. */
  readonly mostCharacters: number;
}

/** Headings and labels are short: what is longer than this is a sentence. */
const longest = 160;
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
const headingTag = /^<(?:h[1-6]|summary|dt|legend|caption|figcaption|th)\b/i;
/** Tags around words that do not set them apart: code and links stand within sentences. */
const plainTag = /^<(?:(?:a|code|kbd|samp|var|del|s|q|abbr)\b|!|\?)/i;
const ownSyntax =
  /^ {0,3}\[[^\]^]{1,80}\]:[ \t]*https?:\S+[ \t]*$|^[ >]{0,9}\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/;

/** The label that a sentence begins with; one after another sentence has to be set apart by more than its end. */
export function labelOfSentence(text: Text, cell: string, at: number, from: number): string | undefined {
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
