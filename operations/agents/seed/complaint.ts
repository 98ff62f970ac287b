import { z } from 'zod';
import { nearest } from '../../../content-schema/derive/nearest.ts';

/** What is wrong with a value, as the end of a sentence; a schema that words it itself is not asked. */
export function complaint(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing. Add it';
  if (issue.code === 'too_big') return `is too long: at most ${issue.maximum}`;
  if (issue.code === 'too_small') return 'should not be empty';
  if (issue.code === 'invalid_value') return `should be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_key') return 'is no name that may stand here';
  if (issue.code !== 'invalid_type') return 'is not what it should be';
  return `should be ${kinds[issue.expected] ?? 'something else'}, not ${kinds[kindOf(issue.input)] ?? 'that'}`;
}

/** That a key is not known, and which was meant or which there are. */
export function unknownKeys(schema: z.ZodType, path: readonly PropertyKey[], key: string, named: string): string {
  const known = keysAt(schema, path);
  const near = nearest(key, known);
  if (near !== undefined) return `"${named}" is no key of a seed: did you mean "${near}"?`;
  const list = known.length > 0 ? ` Here may stand: ${known.join(', ')}.` : '';
  return `"${named}" is no key of a seed. Remove it.${list}`;
}

/** The keys that a group may hold, found by its way. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = schema;
  for (const step of path) {
    const whole = bare(here);
    if (whole instanceof z.ZodObject) here = whole.shape[String(step)];
    else if (whole instanceof z.ZodArray) here = whole.element;
    else if (whole instanceof z.ZodRecord) here = whole.valueType;
    else return [];
  }
  const found = bare(here);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** A schema without what says that it may be absent. */
function bare(schema: unknown): unknown {
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wrapped ? bare(schema.unwrap()) : schema;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  null: 'nothing',
};

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
