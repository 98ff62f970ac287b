import type { RecordType } from '../../../content-schema/define-record.ts';
import { isPublic, type Privacy, privateFields } from '../../../content-schema/derive/public-fields.ts';
import { type Problem, problem } from '../../problems.ts';
import { readingOf } from '../text/reading.ts';

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
    const found = firstHeading(answer, labels);
    if (found === undefined) return [];
    answers.set(key, linesUpTo(found.line, answer));
    return [problem('answer-held-back', { field: field.label, expected: found.label })];
  });
}

/** A comment up to such a heading, and the label it names; nothing where it may be shown as it is. */
export function heldBackOf(
  type: RecordType,
  comment: string,
  privacy: Privacy,
): { text: string; label: string } | undefined {
  const found = firstHeading(comment, privateLabels(type, privacy));
  return found && { text: linesUpTo(found.line, comment), label: found.label };
}

const privateLabels = (type: RecordType, privacy: Privacy): Label[] =>
  privateFields(type, privacy).flatMap(([, { label, aliases = [] }]) =>
    [label, ...aliases].map((own) => ({ label, words: wordsOf(own) })),
  );

const linesUpTo = (line: number, text: string): string => text.split('\n').slice(0, line).join('\n').trimEnd();

interface Label {
  readonly label: string;
  readonly words: readonly string[];
}

function firstHeading(answer: string, labels: readonly Label[]): { line: number; label: string } | undefined {
  const lines = answer.split('\n');
  for (const [line, text] of lines.entries()) {
    if (text.length > 300) continue;
    const words = headingOf(text, lines[line - 1] ?? '', lines[line + 1] ?? '');
    const like = words && labels.find((label) => resembles(words, label.words));
    // An opening tag above the words belongs to the heading.
    if (like) return { line: isOpening(lines[line - 1] ?? '') ? line - 1 : line, label: like.label };
  }
  return undefined;
}

/** The words of a line that stands as a heading: marked, bold, underlined, in a heading's tag, or a label with a colon. */
function headingOf(line: string, before: string, after: string): string[] | undefined {
  const text = readingOf(line, 'letters')
    .text.replace(/^(?:\s|>|[-+*][ \t]|\d{1,9}[.)][ \t])+/, '')
    .trim();
  const bold = /^(?:\*\*|__|<(?:b|strong)\b[^>]*>)+(.{1,120}?)(?:\*\*|__|<\/(?:b|strong)>)/i.exec(text)?.[1];
  const stands =
    /^#+/.test(text) ||
    /^<(?:h[1-6]|summary|dt|legend|caption|th)\b/i.test(text) ||
    isOpening(before) ||
    /[:：]\W*$/.test(text) ||
    /^ {0,3}(?:=+|-+)\s*$/.test(after) ||
    /^[*_]{1,3}[^*_]+[*_]{1,3}\W*$/.test(text);
  if (stands) return wordsOf(text);
  return bold === undefined ? undefined : wordsOf(bold);
}

const isOpening = (line: string): boolean => /^\s*<(?:h[1-6]|summary|b|strong)\b[^>]*>\s*$/i.test(line);

const wordsOf = (text: string): string[] =>
  readingOf(text, 'markup')
    .text.toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

/** Whether a heading names that label, with up to two more words ("Internal notes"), and letters mistaken or left out. */
function resembles(heading: readonly string[], label: readonly string[]): boolean {
  const joined = label.join('');
  if (isNear(heading.join(''), joined)) return true;
  if (heading.length > label.length + 2) return false;
  return heading.some(
    (_, at) => at + label.length <= heading.length && isNear(heading.slice(at, at + label.length).join(''), joined),
  );
}

/** Whether one word is the other but for its plural, or for one or two letters. */
function isNear(written: string, meant: string): boolean {
  if (withoutPlural(written) === withoutPlural(meant)) return true;
  if (meant.length < 4) return false;
  const most = meant.length > 5 || (meant.length === 5 && written[0] === meant[0]) ? 2 : 1;
  return Math.abs(written.length - meant.length) <= most && distance(written, meant) <= most;
}

const withoutPlural = (word: string): string => word.replace(/e?s$/, '');

/** How many letters have to be put, left out, changed or swapped with the next to get from one word to the other. */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
