import type { RecordType } from '../../../content-schema/define-record.ts';
import { formFields } from '../../../content-schema/derive/form-fields.ts';
import { isPublic } from '../../../content-schema/derive/public-fields.ts';
import type { Field } from '../../../content-schema/field.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';
import { type KeyPath, type Problem, problem } from '../../problems.ts';
import { parseBody } from '../parse.ts';
import { labelNames, labelValues } from '../sources/issue-labels.ts';
import { hiddenAddress } from '../text/mask-addresses.ts';
import { holdBack } from './hold-back.ts';
import { issueNumber } from './issue-number.ts';
import type { ValidateOptions } from './validate-options.ts';

type Source = Readonly<Record<string, unknown>>;

/** Says where one file says two things of one fact: both, which of them counts, and what to do. Never says a private answer. */
export function contradictions(type: RecordType, id: number, source: Source, options: ValidateOptions): Problem[] {
  return [
    ...ofState(source),
    ...ofStatus(type, source),
    ...ofLabels(type, source, options),
    ...ofBody(type, source, options),
    ...ofNumber(id, source),
  ];
}

/** `at` is where that stands which does not count. */
const disagree = (first: string, second: string, taken: string, at: KeyPath): Problem =>
  problem('facts-disagree', { value: `${first} and ${second}`, expected: taken, at });

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function ofState(source: Source): Problem[] {
  if (textOf(source.state).toLowerCase() !== 'open') return [];
  const closedAt = textOf(source.closedAt);
  const reason = textOf(source.stateReason);
  return [
    ...(Number.isNaN(Date.parse(closedAt)) ? [] : [['closedAt', closedAt] as const]),
    ...(/^(?:completed|not[_ -]planned|duplicate)$/i.test(reason) ? [['stateReason', reason] as const] : []),
  ].map(([key, other]) => disagree('"state: open"', `"${key}: ${other}"`, '"state"', [key]));
}

/** A label of an open status stays on what was closed, for nobody takes it away: that is no contradiction. */
function ofStatus(type: RecordType, source: Source): Problem[] {
  const kinds = statusesOf(type);
  const status = textOf(source.status).toLowerCase();
  const isClosed = textOf(source.state).toLowerCase() === 'closed' || (!source.state && textOf(source.closedAt) !== '');
  if (!Object.hasOwn(kinds, status) || (isClosed && kinds[status] === 'open')) return [];
  const labeled = labelValues(labelNames(source.labels), 'status').map((label) => label.toLowerCase());
  const others = labeled.filter((label) => Object.hasOwn(kinds, label));
  const isLeftBehind = kinds[status] === 'closed' && others.every((label) => kinds[label] === 'open');
  const [other] = others;
  if (other === undefined || others.includes(status) || isLeftBehind) return [];
  return [
    disagree(`"status: ${status}"`, `the label "status:${other}"`, 'The key "status"', ['labels', `status:${other}`]),
  ];
}

function ofLabels(type: RecordType, source: Source, options: ValidateOptions): Problem[] {
  return Object.entries(type.fields).flatMap(([key, field]) => {
    const label = labelAnswering(field, source);
    const own = read(field, source[key]);
    if (label === undefined || own === undefined || own === label || !isPublic(field, options)) return [];
    return [disagree(`"${key}: ${own}"`, `the label "${field.fromLabel}:${label}"`, 'The label', [key])];
  });
}

function ofBody(type: RecordType, source: Source, options: ValidateOptions): Problem[] {
  if (typeof source.rawBody !== 'string') return [];
  const { fields } = parseBody(source.rawBody, formFields(type));
  const answers = new Map(Object.entries(type.fields).map(([key, field]) => [key, fields[field.id ?? key] as unknown]));
  // What reads like a private answer under a mistyped heading is not repeated here either.
  holdBack(type, answers, options, { ...options, title: source.title });
  return Object.entries(type.fields).flatMap(([key, field]) => {
    if (labelAnswering(field, source) !== undefined) return [];
    const [own, other] = [read(field, source[key]), read(field, answers.get(key))];
    if (own === undefined || other === undefined || isSame(field, own, other)) return [];
    const isShort = isPublic(field, options) && [own, other].every((value) => /^[^\n]{1,80}$/.test(String(value)));
    const words = isShort ? [`"${key}: ${own}"`, `"${other}"`] : [`"${key}"`, 'another answer'];
    return [
      disagree(words[0] ?? '', `${words[1]} under "${field.label}" in "rawBody"`, `The key "${key}"`, ['rawBody']),
    ];
  });
}

function ofNumber(id: number, source: Source): Problem[] {
  const url = textOf(source.url);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
  const number = issueNumber(url);
  if (number === id || number === undefined) return [];
  return [disagree(`the number ${id}`, `"url: …/issues/${number}"`, 'The number', ['url'])];
}

/** The first known answer of a label to a field that labels answer. */
function labelAnswering(field: Field, source: Source): unknown {
  if (field.fromLabel === undefined) return undefined;
  const read = labelValues(labelNames(source.labels), field.fromLabel).map((value) => field.schema.safeParse(value));
  return read.find(({ success }) => success)?.data;
}

/** An answer as it is understood; nothing where it is empty, or cannot be understood, which is told elsewhere. */
function read(field: Field, answer: unknown): unknown {
  if (field.shape === 'json' || (typeof answer !== 'string' && typeof answer !== 'number')) return undefined;
  if (String(answer).trim() === '') return undefined;
  const { success, data } = field.schema.safeParse(field.shape === 'integer' ? answer : String(answer));
  return success && data !== null ? data : undefined;
}

/** A record can be named in several ways, and an address may have been hidden in one of two places. */
function isSame(field: Field, own: unknown, other: unknown): boolean {
  const [a = '', b = ''] = [own, other].map((value) => String(value).replace(/\s+/g, ' ').trim().toLowerCase());
  const isOtherName = (word: string) => word.includes('@') || /\d+$/.test(word);
  const isNamed = field.link !== undefined && field.link.by.length > 1;
  return a === b || [a, b].some((word) => word.includes(hiddenAddress) || (isNamed && isOtherName(word)));
}
