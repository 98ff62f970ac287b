import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Field } from '../../../content-schema/field.ts';
import { type Problem, problem } from '../../problems.ts';
import { labelValues } from '../sources/issue-labels.ts';
import { plainData } from './plain-data.ts';
import { soundAddress } from './sound-address.ts';

interface Decoded {
  readonly value: unknown;
  readonly problem?: Problem;
}

/** Turns answers into values: a label first where the field has one, then the answer, then what an empty one means. */
export function decodeFields(
  type: RecordType,
  labels: readonly string[],
  answers: ReadonlyMap<string, unknown>,
): { values: Record<string, unknown>; problems: Problem[] } {
  const decoded = Object.entries(type.fields).map(([key, field]) => {
    const labeled = fromLabel(field, labels);
    return [key, labeled.value ?? fromAnswer(field, answers.get(key), answers.has(key)), labeled.problems] as const;
  });
  return {
    values: Object.fromEntries(decoded.map(([key, { value }]) => [key, value])),
    problems: decoded.flatMap(([, { problem: p }, told]) => [...told, ...(p ? [p] : [])]),
  };
}

/** What labels answer: the first of them that says something known. */
function fromLabel(field: Field, labels: readonly string[]): { value?: Decoded; problems: Problem[] } {
  const { fromLabel: prefix, options = [], label } = field;
  if (prefix === undefined) return { problems: [] };
  const read = labelValues(labels, prefix).map((value) => ({ value, read: field.schema.safeParse(value) }));
  const known = [...new Set(read.flatMap(({ read: { success, data } }) => (success ? [data] : [])))];
  const named = (value: unknown) => `${prefix}:${value}`;
  const expected = options.map(named).join(', ');
  const problems = read.flatMap(({ value, read: { success } }) =>
    success ? [] : [problem('label-unknown', { value: named(value), expected, at: ['labels', named(value)] })],
  );
  if (known.length === 0) return { problems };
  if (known.length > 1) {
    const words = { value: known.map(named).join(', '), expected: named(known[0]), at: ['labels', named(known[1])] };
    problems.push(problem('label-twice', { field: label, ...words }));
  }
  return { value: { value: known[0] }, problems };
}

function fromAnswer(field: Field, answer: unknown, isGiven: boolean): Decoded {
  const { label, expects } = field;
  if (isEmpty(answer)) {
    if (field.missing !== undefined) return { value: field.missing };
    // A data-hub that everybody can read holds no private answer: where there is neither answer nor body, none was left out.
    if (field.optional || (field.private && !isGiven)) return { value: null };
    return { value: null, problem: problem('answer-missing', { field: label, expected: expects }) };
  }
  const meant = field.shape === 'audio' && typeof answer === 'string' ? soundAddress(label, answer) : {};
  if (meant.value === null) return meant.problem ? { value: null, problem: meant.problem } : { value: null };
  const read = field.schema.safeParse(meant.value ?? plain(field, answer));
  if (read.success) return meant.problem ? { value: read.data, problem: meant.problem } : { value: read.data };
  const name = field.optional || field.missing !== undefined ? 'answer-ignored' : 'answer-invalid';
  return { value: field.missing ?? null, problem: problem(name, { field: label, expected: expects }) };
}

const isEmpty = (answer: unknown) =>
  answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '');

/** YAML gives numbers where a person meant text; the JSON field gives text where a person meant an object. */
function plain(field: Field, answer: unknown): unknown {
  if (field.shape === 'json' && typeof answer === 'string') return parsedObject(answer) ?? answer;
  return typeof answer === 'number' && field.shape !== 'integer' ? String(answer) : answer;
}

function parsedObject(text: string): object | undefined {
  try {
    const read = plainData(JSON.parse(text));
    return 'data' in read && typeof read.data === 'object' && read.data !== null ? read.data : undefined;
  } catch {
    return undefined;
  }
}
