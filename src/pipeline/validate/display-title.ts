import type { RecordType } from '../../../content-schema/define-record.ts';
import { limits } from '../limits.ts';

/** The title as people read it: without the `task: ` that the form puts before it (B000-42). */
export function displayTitle(type: RecordType, title: string): string {
  const trimmed = title.trim();
  return withoutPrefix(type, trimmed) || trimmed;
}

/**
 * The same, but of a title that was left as the form begins it, or half so (`run: <listener> for <session>`), what the answers say in
 * the words of the type: `mia for S01-DFP-INTRO`. Private answers have no part in it, and addresses are hidden later, as in every
 * title.
 */
export function titleFromAnswers(type: RecordType, title: string, answers: Readonly<Record<string, unknown>>): string {
  const own = displayTitle(type, title);
  const { titled, form } = type;
  if (titled === undefined) return own;
  const blanks: readonly string[] = form?.title?.match(blank) ?? [];
  const keys = [...titled.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);
  const said = new Map(keys.flatMap((key) => wordsOf(type, key, answers[key]) ?? []));
  if (said.size === 0) return own;
  const wordsFor = (key: string) => said.get(key) ?? type.fields[key]?.label ?? key;

  const rest = even(withoutPrefix(type, title.trim()));
  const untouched = [...(form?.title ? [form.title, form.title.replace(blank, '')] : [])].map((text) =>
    even(withoutPrefix(type, text.trim())),
  );
  if (rest === '' || untouched.includes(rest))
    return cut(titled.replace(/\{(\w+)\}/g, (_, key: string) => wordsFor(key)));
  return cut(
    own.replace(blank, (found) => (blanks.includes(found) ? wordsFor(keys[blanks.indexOf(found)] ?? '') : found)),
  );
}

/** What the form leaves for the author to fill in: `<listener>`. */
const blank = /<\w+>/g;

const even = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

function withoutPrefix(type: RecordType, title: string): string {
  const prefix = `${type.name}:`;
  return title.toLowerCase().startsWith(prefix) ? title.slice(prefix.length).trim() : title;
}

/** The words of an answer, under its key; a record that is named by its number gets the label before it. */
function wordsOf(type: RecordType, key: string, answer: unknown): [key: string, words: string][] | undefined {
  const field = type.fields[key];
  if (!field || field.private) return undefined;
  const [line] = String(answer ?? '')
    .trim()
    .split('\n');
  if (!line) return undefined;
  return [[key, field.link && /^#?\d+$/.test(line) ? `${field.label} #${line.replace('#', '')}` : line]];
}

const cut = (title: string): string =>
  title.length <= limits.titleCharacters ? title : [...title].slice(0, limits.titleCharacters / 2).join('');
