import type { z } from 'zod';
import { nearest } from '../../content-schema/derive/nearest.ts';
import { SettingsError } from './settings-error.ts';

/** Where settings stand, as sentences name it. */
export interface Origin {
  /** `ledgerline.config.ts` */
  readonly name: string;
  /** What one setting is called, when not `"its key" of` the name. */
  readonly called?: (key: string) => string;
  /** Where the meaning of the settings is explained. */
  readonly hint: string;
}

/**
 * The one door for settings: a checked value, or a SettingsError with a sentence for each mistake. A schema words what it asks for
 * itself, as the end of a sentence ("should be owner/repository"); nothing that Zod says by itself is ever shown.
 */
export function parseInWords<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  origin: Origin,
): z.output<Schema> {
  const read = schema.safeParse(value, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue, origin) : complaint(issue)),
  });
  if (read.success) return read.data;
  const sentences = read.error.issues.map(({ code, path, message }) =>
    code === 'unrecognized_keys' ? message : `${placeOf(path, origin)} ${message}.`,
  );
  throw new SettingsError(sentences.join(' '), origin.hint);
}

function unknownKeys({ keys, path = [], inst }: z.core.$ZodRawIssue<z.core.$ZodIssueUnrecognizedKeys>, origin: Origin) {
  const known = Object.keys((inst as unknown as z.ZodObject).shape);
  const sentences = keys.map((key) => {
    const near = nearest(key, known);
    const end =
      near === undefined ? `. It may hold: ${known.join(', ')}.` : `: did you mean ${keyOf([...path, near])}?`;
    return `${keyOf([...path, key])} is no key of ${origin.name}${end}`;
  });
  return sentences.join(' ');
}

/** What is wrong with a value, as the end of a sentence. */
function complaint(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'too_small' && issue.minimum === 1) return 'should not be empty';
  if (issue.code !== 'invalid_type') return 'is not what it should be';
  if (issue.input === undefined && issue.path?.length) return 'is missing';
  return `should be ${kinds[String(issue.expected)] ?? 'something else'}, not ${kinds[kindOf(issue.input)] ?? 'that'}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'nothing',
  undefined: 'nothing',
  function: 'a function',
};

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const placeOf = (path: readonly PropertyKey[], { name, called }: Origin): string =>
  path.length === 0 ? name : called ? called(path.join('.')) : `${keyOf(path)} of ${name}`.replace(/^entry/, 'Entry');

/** A place in words, from the inside out: `"tag" of entry 2`, `"privacy.publishPrivateNotes"`. */
function keyOf(path: readonly PropertyKey[]): string {
  const at = path.findLastIndex((step) => typeof step === 'number');
  if (at < 0) return `"${path.join('.')}"`;
  const [inside, outside] = [path.slice(at + 1), path.slice(0, at)];
  const parts = [
    inside.length > 0 && keyOf(inside),
    `entry ${Number(path[at]) + 1}`,
    outside.length > 0 && keyOf(outside),
  ];
  return parts.filter(Boolean).join(' of ');
}
