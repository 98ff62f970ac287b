import type { RecordType } from '../../../content-schema/define-record.ts';
import { numberedName } from '../../../content-schema/derive/numbered-name.ts';
import type { Candidate } from '../candidate.ts';
import { hiddenAddress } from '../text/mask-addresses.ts';
import { answersOf } from '../validate/answers.ts';
import { displayTitle } from '../validate/display-title.ts';

type Source = Readonly<Record<string, unknown>>;

/** What a source gave, with the answers of its body as values of their own; nothing for what is no record at all. */
export function sourceOf(type: RecordType, { data }: Pick<Candidate, 'data'>): Source | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const source: Source = { ...data };
  const title = typeof source.title === 'string' ? source.title : '';
  return { ...source, ...Object.fromEntries(answersOf(type, displayTitle(type, title), source).values) };
}

/**
 * A record in which certain keys say nothing: a title becomes `Run #12`, and an answer that must not be empty says that it is hidden. The
 * body goes with them, for it repeats every answer, and so do old titles and comments, to which the next edit adds.
 */
export function hiddenValues(
  type: RecordType,
  { id, data }: Pick<Candidate, 'id' | 'data'>,
  keys: readonly string[],
): unknown {
  const source = sourceOf(type, { data });
  if (source === undefined) return data;
  const hidden = Object.entries(source).map(([key, value]): [string, unknown] => {
    if (key === 'rawBody') return [key, null];
    if (key === 'history') return [key, withoutWords(value)];
    if (!keys.includes(key)) return [key, value];
    if (key === 'title') return [key, numberedName(type, id)];
    const field = type.fields[key];
    return [key, field === undefined || field.optional ? null : hiddenAddress];
  });
  const links = keys.flatMap((key) => {
    const as = type.fields[key]?.link?.as;
    return as === undefined ? [] : [[as, null] as const];
  });
  return { ...Object.fromEntries(hidden), ...Object.fromEntries(links) };
}

/** Labels stay; old titles and comments are what people wrote. */
const withoutWords = (history: unknown): unknown =>
  Array.isArray(history)
    ? history.map((entry: unknown) => {
        if (typeof entry !== 'object' || entry === null) return entry;
        const { detail, ...rest }: Source = { ...entry };
        return rest.kind === 'labeled' || rest.kind === 'unlabeled' ? entry : rest;
      })
    : history;
