import { bestReading } from './best-reading.ts';
import type { Body } from './body.ts';
import { makesSense } from './makes-sense.ts';
import { mostFields } from './most-fields.ts';
import type { Heading } from './reading.ts';

/** Above these numbers of candidates only the count of fields decides: weighing every pair would take too long. */
const MOST_WEIGHED = 400;
const MOST_LISTED = 1000;

/**
 * Chooses the headings that are fields: the reading that finds most fields in form order wins; among those, the one that
 * looks most like GitHub's own writing; among those, the earliest. What a fence or comment swallows is text. It may be
 * a heading only when the block is never ended, or when that finds more fields and the block's end makes sense without it.
 */
export function chooseReading(body: Body): Heading[] {
  const { candidates, form, viewFrom } = body;
  const standing = candidates.filter((_, i) => {
    const how = viewFrom(-1).standing(i);
    return how === 'heading' || how === 'open';
  });
  if (standing.length > MOST_WEIGHED || candidates.length > MOST_LISTED) return mostFields(body);
  const strict = bestReading(body, ['heading', 'open']);
  if (strict.length === form.length) return strict;
  const wide = bestReading(body, ['heading', 'open', 'shut', 'tail']);
  const believable = wide.length > strict.length && wide.every((_, i) => makesSense(body, wide, i));
  return believable ? wide : strict;
}
