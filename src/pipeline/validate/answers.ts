import type { RecordType } from '../../../content-schema/define-record.ts';
import { formFields } from '../../../content-schema/derive/form-fields.ts';
import { type Problem, problem } from '../../problems.ts';
import { parseBody } from '../parse.ts';

/**
 * The answers of a record by stored key: what is stored, and where that is absent what the body says. `title` is the
 * title without its prefix.
 */
export function answersOf(
  type: RecordType,
  title: string,
  source: Readonly<Record<string, unknown>>,
): { values: Map<string, unknown>; problems: Problem[] } {
  const values = new Map<string, unknown>();
  const keys = Object.keys(type.fields);
  for (const key of keys) if (Object.hasOwn(source, key)) values.set(key, source[key]);
  const absent = keys.filter((key) => !values.has(key));
  if (typeof source.rawBody !== 'string') {
    for (const key of absent) if (type.fields[key]?.orTitle) values.set(key, title);
    return { values, problems: [] };
  }
  if (absent.length === 0) return { values, problems: [] };

  const body = parseBody(source.rawBody, formFields(type));
  for (const key of absent) values.set(key, body.fields[type.fields[key]?.id ?? key] ?? null);
  const quotes = Object.values(type.fields).every((field) => !field.private);
  return { values, problems: quotes ? body.problems : body.problems.map(unquoted) };
}

/** Problems are published, and words that found no field may have been meant for a private one. */
const unquoted = (told: Problem): Problem => {
  const { name, field, text } = told;
  const kept = text === undefined ? {} : { text };
  if (name === 'json-not-used') return problem(name, kept);
  const mayQuote = name === 'unknown-section' || name === 'text-after-answer';
  return mayQuote && field !== undefined ? problem(name, { field, ...kept }) : told;
};
