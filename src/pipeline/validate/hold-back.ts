import type { RecordType } from '../../../content-schema/define-record.ts';
import { formId } from '../../../content-schema/derive/form-fields.ts';
import { isPublic, type Privacy, privateFields } from '../../../content-schema/derive/public-fields.ts';
import { type Problem, problem } from '../../problems.ts';
import { formIn, isTitledAs } from '../parse/answered-form.ts';
import { readingOf } from '../text/reading.ts';
import { findPrivate } from './find-private.ts';
import { apart, wordsOf } from './resembles.ts';
import type { Label } from './sentence-label.ts';

/** What else tells which form a text answers. */
export interface Beside {
  /** All record types: an issue with the label of one may answer the form of another. */
  readonly types?: readonly RecordType[];
  readonly title?: unknown;
}

/**
 * Cuts public answers off where a line reads like the heading of a private field, and where data begins that names one: what follows may
 * be the private answer under a mistyped heading, and waits until somebody corrects the issue. Changes `answers` in place.
 */
export function holdBack(
  type: RecordType,
  answers: Map<string, unknown>,
  privacy: Privacy,
  beside: Beside = {},
): Problem[] {
  return Object.entries(type.fields).flatMap(([key, field]) => {
    const answer = answers.get(key);
    if (!isPublic(field, privacy)) return [];
    const isText = typeof answer === 'string';
    // What is no text cannot be cut off, so it is held back whole.
    const text = isText ? answer : JSON.stringify(answer, null, 1);
    const held = text === undefined ? undefined : heldBackOf(type, text, privacy, beside);
    if (held === undefined) return [];
    answers.set(key, isText ? held.text : null);
    return [problem('answer-held-back', { field: field.label, expected: held.label })];
  });
}

/** A text up to such a place, and the label that stands there; nothing where it may be shown as it is. */
export function heldBackOf(
  type: RecordType,
  text: string,
  privacy: Privacy,
  { types = [], title }: Beside = {},
): { text: string; label: string } | undefined {
  const own = privateLabels(type, privacy);
  const others = types.filter((other) => other.name !== type.name && mayAnswer(other, title, text));
  const found = findPrivate(text, [...own, ...others.flatMap((other) => privateLabels(other, privacy))]);
  return found && { text: text.slice(0, found.at).trimEnd(), label: found.label };
}

/** Whether a title begins as that type's do, or half of the headings of its form are there. */
function mayAnswer(type: RecordType, title: unknown, text: string): boolean {
  if (typeof title === 'string' && isTitledAs(type, title)) return true;
  const { count, share } = formIn(type, text);
  return share >= 0.5 && count > 1;
}

const known = new WeakMap<RecordType, Map<boolean, readonly Label[]>>();

/** The words that private fields go by, worked out once for each type. */
function privateLabels(type: RecordType, privacy: Privacy): readonly Label[] {
  const ofType = known.get(type) ?? new Map<boolean, readonly Label[]>();
  known.set(type, ofType);
  const labels = ofType.get(privacy.publishPrivateNotes) ?? labelsOf(type, privacy);
  ofType.set(privacy.publishPrivateNotes, labels);
  return labels;
}

const labelsOf = (type: RecordType, privacy: Privacy): Label[] =>
  privateFields(type, privacy).flatMap(([key, field]) =>
    [...new Set([field.label, ...(field.aliases ?? []), key, formId(key, field)])].map((own) => ({
      label: field.label,
      words: wordsOf(readingOf(apart(own), 'markup').text),
    })),
  );
