import type { RecordType } from '../../content-schema/define-record.ts';
import { recordBaseSchema, storedNumber } from '../../content-schema/record-base.ts';
import { about, type Problem, problem } from '../problems.ts';
import type { PrivateRecord } from './any-record.ts';
import type { Candidate } from './candidate.ts';
import { limits } from './limits.ts';
import { anew } from './remember.ts';
import { isAhead } from './time/newest.ts';
import { answersOf } from './validate/answers.ts';
import { baseFacts } from './validate/base-facts.ts';
import { conflictingLabels } from './validate/conflicting-labels.ts';
import { contradictions } from './validate/contradictions.ts';
import { decodeFields } from './validate/decode-fields.ts';
import { titleFromAnswers } from './validate/display-title.ts';
import { holdBack } from './validate/hold-back.ts';
import { nearLabels } from './validate/near-labels.ts';
import { oddFacts } from './validate/odd-facts.ts';
import { plainData } from './validate/plain-data.ts';
import { unknownKeys } from './validate/unknown-keys.ts';
import type { ValidateOptions } from './validate/validate-options.ts';

/** A record that can be believed, or none, and everything that is wrong with it. */
export interface Validated {
  readonly record?: PrivateRecord;
  readonly problems: Problem[];
}

/**
 * Turns what a source gave into a record of that type. Never throws: whatever is wrong becomes a problem in the words of
 * the form, and a record whose required answers cannot be read is left out.
 */
export function validateRecord(type: RecordType, candidate: Candidate, options: ValidateOptions): Validated {
  const ref = { type: type.name, id: candidate.id };
  const refused = (p: Problem): Validated => ({ problems: about(ref, [p]) });
  if (candidate.unreadable !== undefined) {
    const { what, mend } = candidate.unreadable;
    return refused(problem('unreadable-file', { value: `${candidate.origin} ${what}`, expected: mend }));
  }

  const id = recordBaseSchema.shape.id.safeParse(candidate.id);
  if (!id.success) return refused(problem('not-a-record', { expected: 'its number should be a whole one from 1 on' }));
  const read = plainData(candidate.data);
  if ('tooMuch' in read) return refused(problem('too-much', { expected: read.tooMuch }));

  const { data } = read;
  const { remember = anew } = options;
  return remember(dependsOn(type, candidate, data, options), () => recordFrom(type, candidate, data, options));
}

/** Everything that a record is made from. The present time counts only beside what may be dated ahead of it. */
function dependsOn(type: RecordType, candidate: Candidate, data: unknown, options: ValidateOptions): unknown[] {
  const { now = Number.POSITIVE_INFINITY } = options;
  const { id, remarks = [] } = candidate;
  const when = isPast(data, now) ? 'past' : now;
  return ['record', type.name, id, isFile(candidate), remarks, ...decisions(options), when, data];
}

/** What of the options decides what becomes of a record, besides the present time. */
export const decisions = ({ publishPrivateNotes, recordNames, types = [], patternTags }: ValidateOptions) => [
  publishPrivateNotes,
  recordNames,
  types.map(({ name }) => name),
  patternTags,
];

/** Whether nothing in a record is dated ahead of now, so that it stays what it is as time goes on. */
export function isPast(data: unknown, now: number): boolean {
  const moments: readonly unknown[] = ['createdAt', 'updatedAt', 'closedAt', 'lastEditedAt'].map((key) =>
    typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? data[key as keyof typeof data] : null,
  );
  return !moments.some((moment) => typeof moment === 'string' && isAhead(moment, now));
}

/** The record that plain data amounts to. */
function recordFrom(type: RecordType, candidate: Candidate, data: unknown, options: ValidateOptions): Validated {
  const ref = { type: type.name, id: candidate.id };
  const refused = (p: Problem): Validated => ({ problems: about(ref, [p]) });
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return refused(problem('not-a-record', { expected: 'it should be an object' }));
  const source: Readonly<Record<string, unknown>> = { ...data };
  const number = typeof source.id === 'string' && /^\s*\d{1,16}\s*$/.test(source.id) ? Number(source.id) : source.id;
  if (number !== undefined && number !== candidate.id)
    return refused(
      problem('not-a-record', {
        expected: `its "id" should be ${candidate.id}, as its name says`,
        at: ['id'],
      }),
    );
  if (typeof source.title === 'object' && source.title !== null)
    return refused(problem('not-a-record', { expected: 'its "title" should be one text', at: ['title'] }));
  if (typeof source.title !== 'string' || !hasLetters.test(source.title))
    return refused(problem('not-a-record', { expected: 'it has no "title"', at: ['title'] }));
  if (source.title.length > limits.titleCharacters)
    return refused(
      problem('too-much', { expected: `${limits.titleCharacters} characters in its title`, at: ['title'] }),
    );

  const base = baseFacts(type, candidate.id, source.title, source, options);
  const answers = answersOf(type, base.facts.displayTitle, source);
  const heldBack = holdBack(type, answers.values, options, { ...options, title: source.title });
  const decoded = decodeFields(type, base.facts.labels, answers.values);
  const problems = about(ref, [
    ...(candidate.remarks ?? []),
    ...conflictingLabels(type, base.facts.labels, options.recordNames),
    ...nearLabels(type, base.facts.labels, options.recordNames),
    ...base.problems,
    ...(isFile(candidate)
      ? [
          ...oddFacts(type, source),
          ...contradictions(type, candidate.id, source, options),
          ...unknownKeys(type, source),
        ]
      : []),
    ...answers.problems,
    ...heldBack,
    ...decoded.problems,
  ]);
  if (problems.some((p) => p.blocks)) return { problems };
  const displayTitle = titleFromAnswers(type, source.title, decoded.values);
  return { record: { ...base.facts, displayTitle, ...decoded.values, ...storedLinks(type, source) }, problems };
}

/** What GitHub says of an issue is not for a person to mend. */
const isFile = ({ origin }: Candidate): boolean => !/^https?:/i.test(origin);

/** Anything that can be seen: a title of spaces and control characters is none. */
const hasLetters = /[^\p{Z}\p{Cc}\p{Cf}]/u;

/**
 * Links found earlier, which linking may trust where the value they came from is not stored. Beside an answer that was read from
 * the body there are none: whoever writes the body could write what stands for a hidden address.
 */
function storedLinks(type: RecordType, source: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const links = Object.entries(type.fields).flatMap(([key, field]) => (field.link ? [{ key, as: field.link.as }] : []));
  return Object.fromEntries(
    links.map(({ key, as }) => {
      const isRead = typeof source.rawBody === 'string' && !Object.hasOwn(source, key);
      const stored = storedNumber.safeParse(source[as]);
      return [as, isRead || !stored.success ? null : Number(stored.data)];
    }),
  );
}
