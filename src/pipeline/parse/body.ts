import type { FormField } from '../../../content-schema/form-field.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Lines, linesOf } from './lines.ts';
import { type View, viewsOf } from './views.ts';

/** The body of an issue and the form it answers: what every step of the reader looks at, as one value. */
export interface Body {
  readonly form: readonly FormField[];
  readonly lines: Lines;
  /** Every line that may be the heading of a field. */
  readonly candidates: readonly Candidate[];
  /** The Markdown as it reads after this candidate was taken for a heading; -1 is the beginning of the body. */
  readonly viewFrom: (candidate: number) => View;
}

/** Gets a body ready to be read by a form; what is no text is an empty body. */
export function bodyOf(source: unknown, form: readonly FormField[]): Body {
  const lines = linesOf(source);
  const candidates = candidatesOf(lines, form);
  return { form, lines, candidates, viewFrom: viewsOf(lines, candidates) };
}
