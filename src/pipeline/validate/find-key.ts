import { allowed } from '../markdown/allowed.ts';
import { readingOf } from '../text/reading.ts';
import type { Found } from './find-heading.ts';
import { apart, resembles, wordsOf } from './resembles.ts';
import type { Label } from './sentence-label.ts';

const quote = '["\'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb]';
const quoted = `${quote}([^"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb\n\r]{1,200})${quote}`;
const bare = String.raw`([\p{L}_][\p{L}\p{N}\p{M}_ .-]{0,90}?)`;
const blanks = String.raw`\s{0,9}`;

/** `"notes": …`, however it is quoted. */
const quotedKey = new RegExp(`${quoted}${blanks}[:=]`, 'gu');
/** `{ step: 1, notes: … }`, and `Step: 1, Notes: …` without braces. */
const bareKey = new RegExp(String.raw`[{,]\s{0,40}${bare}${blanks}[:=]`, 'gu');
/** `{ "label": "Notes", "value": … }` */
const namingValue = new RegExp(`${quote}${blanks}:${blanks}${quoted}`, 'gu');
/** `<notes>…`, and `<session notes="…">`; elements of HTML are no keys. */
const tag = /<\/?([\p{L}_][\p{L}\p{N}\p{M}_.:-]{0,90})(?=[\s/>])/gu;
const attribute = /\s([\p{L}_][\p{L}\p{N}\p{M}_.:-]{0,90})\s{0,9}=\s{0,9}["'](?<=<[^<>]{1,400})/gu;

/**
 * The first place where data within a text names one of these fields as a key, in whatever notation and depth. What is written and
 * what is read are both looked at: entities and escapes hide no key, and neither does a comment.
 */
export function findKey(source: string, labels: readonly Label[]): Found | undefined {
  const reading = readingOf(source, 'markup');
  const read = firstIn(reading.text, labels);
  const written = firstIn(source, labels);
  if (read === undefined) return written;
  const at = reading.startOf(read.at);
  return written !== undefined && written.at <= at ? written : { ...read, at };
}

function firstIn(text: string, labels: readonly Label[]): Found | undefined {
  const named = (name: string): string | undefined => {
    const words = wordsOf(spelled(name));
    return words.length === 0 ? undefined : labels.find((label) => resembles(words, label.words, 'alone'))?.label;
  };
  const exactly = (name: string): string | undefined => {
    const joined = wordsOf(spelled(name)).join('');
    return labels.find(({ words }) => words.join('') === joined)?.label;
  };
  return earliest([
    first(text, quotedKey, named),
    first(text, bareKey, named, isInData),
    first(text, namingValue, exactly),
    first(text, tag, (name) => (allowed.tagNames?.includes(name.toLowerCase()) ? undefined : named(name))),
    first(text, attribute, named),
  ]);
}

/** The first of several places. */
export const earliest = (found: readonly (Found | undefined)[]): Found | undefined =>
  found.reduce(
    (one, other) => (other !== undefined && (one === undefined || other.at < one.at) ? other : one),
    undefined,
  );

function first(
  text: string,
  pattern: RegExp,
  named: (name: string) => string | undefined,
  counts: (text: string, at: number) => boolean = () => true,
): Found | undefined {
  for (const { 1: name = '', index } of text.matchAll(pattern)) {
    const label = named(name);
    if (label !== undefined && counts(text, index)) return { at: index, label };
  }
  return undefined;
}

/** After a comma only what stands among other keys is one: *With bells, notes: read them* is a sentence. */
const isInData = (text: string, at: number): boolean =>
  /[{:=]/.test(text.slice(Math.max(text.lastIndexOf('\n', at), at - 2000, 0), at + 1));

/** A key in words: `sessionNotes` are two, and an escape is the character it stands for. */
const spelled = (name: string): string =>
  apart(name.replace(/\\+u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
