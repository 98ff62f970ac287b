import type { Answer, FormField } from '../../content-schema/form-field.ts';
import { type Problem, problem } from '../problems.ts';
import { bodyOf } from './parse/body.ts';
import { chooseReading } from './parse/choose-reading.ts';
import { decodeAnswer, oneLine } from './parse/decode-answer.ts';
import { fillFromJson } from './parse/fill-from-json.ts';
import { addLeftOut } from './parse/left-out.ts';
import { segmentsOf } from './parse/segments.ts';

/** The answers of an issue body by field key, and what is wrong with it. `fields` has no prototype: any key is data. */
export interface ParsedBody {
  readonly fields: Record<string, Answer>;
  readonly problems: Problem[];
}

/**
 * Reads the body of an issue as the answers to a form. It never throws and drops nothing: what is no answer is the `text`
 * of a problem. Every field of the form is a key, `null` when it is empty or absent.
 *
 * How: lines that bear a label of the form are candidates; the Markdown structure tells which of them stand as headings; the
 * reading that finds most fields in form order is chosen; the text between its headings is decoded by kind of field.
 */
export function parseBody(source: string | null | undefined, form: readonly FormField[]): ParsedBody {
  const body = bodyOf(source, form);
  const reading = addLeftOut(body, chooseReading(body));
  const segments = segmentsOf(body, reading);

  const answers = new Map<number, Answer>();
  const problems: Problem[] = [];
  const told = new Set<number>();
  for (const { field: position, answer: text, stray } of segments) {
    const field = position === undefined ? undefined : form[position];
    if (position === undefined || !field) {
      if (text !== '') problems.push(problem('text-outside-fields', { text }));
      continue;
    }
    const decoded = decodeAnswer(text, field);
    answers.set(position, decoded.answer);
    if (reading.moved.includes(position)) problems.push(problem('field-out-of-order', { field: field.label }));
    problems.push(...decoded.problems);
    if (!stray) continue;
    const { title, repeats, text: rest } = stray;
    if (repeats === undefined) {
      problems.push(problem('unknown-section', { field: field.label, value: oneLine(title), text: rest }));
    } else {
      told.add(repeats);
      problems.push(problem('field-repeated', { field: form[repeats]?.label ?? title, text: rest }));
    }
  }
  for (const candidate of reading.repeated) {
    const [position = -1] = body.candidates[candidate]?.fields ?? [];
    if (told.has(position)) continue;
    told.add(position);
    problems.push(problem('field-repeated', { field: form[position]?.label ?? '' }));
  }
  problems.push(
    ...fillFromJson(
      segments.flatMap(({ json }) => json),
      form,
      answers,
    ),
  );

  const fields: Record<string, Answer> = Object.create(null);
  for (const [position, { key, label }] of form.entries()) {
    const answer = answers.get(position);
    if (answer === undefined) problems.push(problem('field-missing', { field: label }));
    if (fields[key] === undefined || fields[key] === null) fields[key] = answer ?? null;
  }
  return { fields, problems };
}
