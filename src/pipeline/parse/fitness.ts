import type { FormField } from '../../../content-schema/form-field.ts';
import { decodeChoice, decodeChoices } from './decode-choices.ts';
import { isEmptyAnswer, NO_RESPONSE } from './empty.ts';
import type { Lines } from './lines.ts';
import { optionWords } from './option-words.ts';
import { isRendered } from './render-fence.ts';

/** What hangs on a reading: each is a way in which an answer is unlike anything GitHub writes. */
export const COST = {
  /** GitHub never leaves an answer out; it writes `_No response_`. */
  empty: 8,
  /** An answer its kind of question cannot give: several lines in an input, text among checkboxes. */
  unfit: 6,
  /** `_No response_` with something after it. */
  moreAfterNoResponse: 4,
  /** A choice the form does not offer, a `render:` answer without its fence. */
  unlikely: 3,
  /** Field labels stand as headings inside the answer. */
  foreignHeadings: 2,
  /** A fence or comment that is left open for the headings after it to be swallowed. */
  leftOpen: 4,
} as const;

/** How unlike an answer of this field the lines `[from, to)` are: 0 is what GitHub writes. */
export function unfitness(lines: Lines, field: FormField, from: number, to: number): number {
  const first = lines.nextFilled(from);
  const last = lines.lastFilled(to - 1);
  if (first >= to || last < from) return COST.empty;
  const only = first === last;
  const opening = (lines.text[first] ?? '').trim();
  if (opening === NO_RESPONSE) return only ? -1 : COST.moreAfterNoResponse;
  if (only && isEmptyAnswer(opening, field)) return 0;
  switch (field.kind) {
    case 'input':
      return only ? 0 : COST.unfit;
    case 'dropdown':
      if (!only) return COST.unfit;
      return isChoice(opening, field) ? 0 : COST.unlikely;
    case 'checkboxes':
      return isBoxes(lines, first, last) ? 0 : COST.unfit;
    case 'upload':
      return 0;
    case 'textarea':
      return field.render === undefined || isRendered(lines, from, to) ? 0 : COST.unlikely;
  }
}

function isChoice(text: string, field: FormField): boolean {
  const options = optionWords(field);
  if (options.length === 0) return true;
  return field.multiple ? decodeChoices(text, options).unknown.length === 0 : decodeChoice(text, options) !== undefined;
}

function isBoxes(lines: Lines, first: number, last: number): boolean {
  return lines.ticks(first, last + 1) === lines.filled(first, last + 1);
}
