import type { FormField } from '../../../content-schema/form-field.ts';
import { labelMatcher } from './labels.ts';
import type { Lines } from './lines.ts';

/** A line that reads like the heading of a field, wherever it stands. */
export interface Candidate {
  readonly line: number;
  /** The fields it may stand for, as positions in the form. */
  readonly fields: readonly number[];
  /** How unlike GitHub's own writing the line is: no blank lines around it, indented, hashes behind the label. */
  readonly oddness: number;
  /** Whether GitHub can have written it: at the left edge, between blank lines. */
  readonly plain: boolean;
}

/** Every line of a body that may be the heading of a field of the form, from the top. */
export function candidatesOf(lines: Lines, form: readonly FormField[]): Candidate[] {
  const match = labelMatcher(form);
  return lines.text.flatMap((text, line): Candidate[] => {
    const label = match(text);
    if (!label) return [];
    const [before, after] = [lines.blank(line - 1), lines.blank(line + 1)];
    const left = text.startsWith('#');
    const oddness = (before ? 0 : 1) + (after ? 0 : 0.5) + (left ? 0 : 1) + (label.exact ? 0 : 1);
    return [{ line, fields: label.fields, oddness, plain: before && after && left }];
  });
}
