import type { Body } from './body.ts';
import { COST, unfitness } from './fitness.ts';
import type { Heading } from './reading.ts';
import { isRenderedAnswer } from './render-fence.ts';
import type { Standing } from './views.ts';

/** Where an answer begins: below a candidate taken for the heading of a field, or all -1 at the beginning of the body. */
export type Beginning = Pick<Heading, 'candidate' | 'line' | 'field'>;

/** How a candidate stands after that beginning; the fence of a `render:` answer above it swallows nothing. */
export function standingAfter(body: Body, here: Beginning, next: number): Standing {
  const candidate = body.candidates[next];
  const isBelowFence = candidate?.plain && isRenderedAnswer(body, here, candidate.line);
  return isBelowFence ? 'heading' : body.viewFrom(here.candidate).standing(next);
}

/** The cost of the text from there to the next heading, which stands in that way; the count of candidates is the body's end. */
export function costUpTo(body: Body, here: Beginning, next: number, standing: Standing): number {
  const { candidates, form, lines } = body;
  const end = candidates[next]?.line ?? lines.text.length;
  const view = body.viewFrom(here.candidate);
  const inner = view.headings(here.candidate + 1, next);
  const foreign = inner === 0 ? 0 : COST.foreignHeadings;
  const isLast = next === candidates.length;
  const lastCost = view.endsOpen ? COST.leftOpen / 2 : 0;
  const open = isLast ? lastCost : standing === 'heading' ? 0 : COST.leftOpen;
  const asked = form[here.field];
  if (!asked) return open + foreign;
  if (isRenderedAnswer(body, here, end)) return 0;
  const start = here.line + 1;
  // A heading written twice above a short answer: the second one is meant.
  const isBelow = candidates[here.candidate + 1]?.line === lines.nextFilled(start);
  const twice = asked.kind !== 'textarea' && inner > 0 && isBelow ? 1 : 0;
  return open + foreign + twice + unfitness(lines, asked, start, end);
}
