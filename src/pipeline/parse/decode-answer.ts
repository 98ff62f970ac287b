import type { Answer, FormField } from '../../../content-schema/form-field.ts';
import { type Problem, problem } from '../../problems.ts';
import { shortened } from '../text/shortened.ts';
import { decodeCheckboxes } from './decode-checkboxes.ts';
import { decodeChoice, decodeChoices } from './decode-choices.ts';
import { isEmptyAnswer } from './empty.ts';
import { linesOf } from './lines.ts';
import { optionWords } from './option-words.ts';
import { isRendered } from './render-fence.ts';

/** An answer and what is wrong with it. */
export interface Decoded {
  readonly answer: Answer;
  readonly problems: Problem[];
}

/** Reads the text under a field's heading as an answer to that field. */
export function decodeAnswer(text: string, field: FormField): Decoded {
  if (isEmptyAnswer(text, field)) return { answer: null, problems: [] };
  switch (field.kind) {
    case 'textarea':
      return { answer: field.render === undefined ? text : unwrapped(text, field), problems: [] };
    case 'input':
      return oneLineAnswer(text, field);
    case 'upload':
      return { answer: text.trim(), problems: [] };
    case 'dropdown':
      return field.multiple ? severalChoices(text, field) : oneChoice(text, field);
    case 'checkboxes':
      return checkboxes(text, field);
  }
}

/** An answer without the fence that `render:` put around it; any other text stays as it is. */
function unwrapped(text: string, field: FormField): string | null {
  const lines = linesOf(text);
  if (!isRendered(lines, 0, lines.text.length)) return text;
  const inner = lines.text.slice(1, -1).join('\n');
  return isEmptyAnswer(inner, field) ? null : inner;
}

/** An input takes one line; what stands below it is nobody's answer. */
function oneLineAnswer(text: string, field: FormField): Decoded {
  const { first, below } = parted(text);
  return { answer: isEmptyAnswer(first, field) ? null : first, problems: afterAnswer(field, below) };
}

/** The first line of an answer, and what stands below it. A line of dashes makes one heading of both, so they stay together. */
function parted(text: string): { first: string; below: string } {
  const [first = ''] = /^[^\n]*(?:\n {0,3}(?:-+|=+)[ \t]*$)?/m.exec(text.trim()) ?? [];
  return { first: first.trim(), below: text.trim().slice(first.length).trim() };
}

const afterAnswer = (field: FormField, below: string): Problem[] =>
  below === '' ? [] : [problem('text-after-answer', { field: field.label, value: oneLine(below), text: below })];

function oneChoice(text: string, field: FormField): Decoded {
  const options = optionWords(field);
  const answer = decodeChoice(text, options);
  if (answer !== undefined || options.length === 0) return { answer: answer ?? text.trim(), problems: [] };
  // A choice is one line; what a person wrote below it is kept, but must not spoil it.
  const { first, below } = parted(text);
  const choice = isEmptyAnswer(first, field) ? null : decodeChoice(first, options);
  if (choice === undefined || below === '') return { answer: text.trim(), problems: [unknownOption(field, text)] };
  return { answer: choice, problems: afterAnswer(field, below) };
}

function severalChoices(text: string, field: FormField): Decoded {
  const options = optionWords(field);
  const { chosen, unknown } = decodeChoices(text, options);
  const { first, below } = parted(text);
  if (unknown.length > 0 && below !== '') {
    const above = isEmptyAnswer(first, field) ? { chosen: null, unknown: [] } : decodeChoices(first, options);
    if (above.unknown.length === 0) return { answer: above.chosen, problems: afterAnswer(field, below) };
  }
  return { answer: chosen, problems: unknown.map((piece) => unknownOption(field, piece)) };
}

function checkboxes(text: string, field: FormField): Decoded {
  const { boxes, unknown, rest } = decodeCheckboxes(text, optionWords(field));
  const problems = unknown.map((label) => unknownOption(field, label));
  if (rest !== '') problems.push(problem('not-a-checkbox', { field: field.label, text: rest }));
  return { answer: boxes, problems };
}

/** The problem of an answer that the form does not offer. */
export const unknownOption = (field: FormField, value: string): Problem =>
  problem('unknown-option', {
    field: field.label,
    value: oneLine(value),
    expected: (field.options ?? []).map((o) => o.trim()).join(', '),
  });

/** The beginning of a text, short enough for a message. */
export const oneLine = (text: string): string => shortened(text.replace(/\s+/g, ' ').trim(), 80);
