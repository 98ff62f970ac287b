import type { RecordType } from '../../../content-schema/define-record.ts';
import { isPublic, type Privacy, privateFields } from '../../../content-schema/derive/public-fields.ts';
import { type Problem, problem } from '../../problems.ts';
import { readingOf } from '../text/reading.ts';
import { findHeading } from './find-heading.ts';
import { wordsOf } from './resembles.ts';
import type { Label } from './sentence-label.ts';

/**
 * Cuts public answers off where a line reads like the heading of a private field: what follows may be the private answer under
 * a mistyped heading, and waits until somebody corrects the issue. Changes `answers` in place.
 */
export function holdBack(type: RecordType, answers: Map<string, unknown>, privacy: Privacy): Problem[] {
  const labels = privateLabels(type, privacy);
  if (labels.length === 0) return [];
  return Object.entries(type.fields).flatMap(([key, field]) => {
    const answer = answers.get(key);
    if (typeof answer !== 'string' || !isPublic(field, privacy)) return [];
    const found = findHeading(answer, labels);
    if (found === undefined) return [];
    answers.set(key, answer.slice(0, found.at).trimEnd());
    return [problem('answer-held-back', { field: field.label, expected: found.label })];
  });
}

/** A comment up to such a heading, and the label it names; nothing where it may be shown as it is. */
export function heldBackOf(
  type: RecordType,
  comment: string,
  privacy: Privacy,
): { text: string; label: string } | undefined {
  const found = findHeading(comment, privateLabels(type, privacy));
  return found && { text: comment.slice(0, found.at).trimEnd(), label: found.label };
}

const privateLabels = (type: RecordType, privacy: Privacy): Label[] =>
  privateFields(type, privacy).flatMap(([, { label, aliases = [] }]) =>
    [label, ...aliases].map((own) => ({ label, words: wordsOf(readingOf(own, 'markup').text) })),
  );
