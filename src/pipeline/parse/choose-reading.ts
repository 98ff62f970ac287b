import type { FormField } from '../../../content-schema/form-field.ts';
import type { Candidate, Candidates, Standing } from './candidates.ts';
import { COST, unfitness } from './fitness.ts';
import type { Lines } from './lines.ts';
import { makesSense } from './makes-sense.ts';
import { mostFields } from './most-fields.ts';
import { type Heading, headingsOf, type Tail } from './reading.ts';
import { isRendered } from './render-fence.ts';

/** Above these numbers of candidates only the count of fields decides: weighing every pair would take too long. */
const MOST_WEIGHED = 400;
const MOST_LISTED = 1000;

/**
 * Chooses the headings that are fields: the reading that finds most fields in form order wins; among those, the one that
 * looks most like GitHub's own writing; among those, the earliest. What a fence or comment swallows is text. It may be
 * a heading only when the block is never ended, or when that finds more fields and the block's end makes sense without it.
 */
export function chooseReading(lines: Lines, candidates: Candidates, form: readonly FormField[]): Heading[] {
  const standing = candidates.list.filter((_, i) => {
    const how = candidates.viewFrom(-1).standing(i);
    return how === 'heading' || how === 'open';
  });
  if (standing.length > MOST_WEIGHED || candidates.list.length > MOST_LISTED) return mostFields(candidates, form);
  const strict = headingsOf(search(lines, candidates, form, ['heading', 'open']));
  if (strict.length === form.length) return strict;
  const wide = headingsOf(search(lines, candidates, form, ['heading', 'open', 'shut', 'tail']));
  const believable = wide.length > strict.length && wide.every((_, i) => makesSense(lines, candidates, form, wide, i));
  return believable ? wide : strict;
}

function search(lines: Lines, candidates: Candidates, form: readonly FormField[], allowed: readonly Standing[]): Tail {
  const { list, viewFrom } = candidates;
  const known = new Map<string, Tail>();

  /** The best way to go on after the candidate `at` was taken for the heading of `field`. */
  const after = (at: number, field: number): Tail => {
    const key = `${at} ${field}`;
    const found = known.get(key);
    if (found) return found;
    let best: Tail = { found: 0, cost: weigh(at, field, list.length, 'heading'), next: undefined };
    for (let i = at + 1; i < list.length; i++) {
      const candidate = list[i];
      if (!candidate) continue;
      const standing = standingAfter(at, field, i, candidate);
      if (!allowed.includes(standing) || (standing === 'shut' && !candidate.plain)) continue;
      for (const next of candidate.fields) {
        if (next <= field) continue;
        const tail = after(i, next);
        if (tail.found + 1 < best.found) continue;
        const cost = tail.cost + candidate.oddness + weigh(at, field, i, standing);
        if (tail.found + 1 === best.found && cost >= best.cost) continue;
        best = {
          found: tail.found + 1,
          cost,
          next: { candidate: i, line: candidate.line, field: next, standing, tail },
        };
      }
    }
    known.set(key, best);
    return best;
  };

  const rendered = (at: number, field: number, to: number): boolean =>
    form[field]?.render !== undefined && isRendered(lines, (list[at]?.line ?? -1) + 1, to);

  const standingAfter = (at: number, field: number, i: number, candidate: Candidate): Standing => {
    const standing = viewFrom(at).standing(i);
    return candidate.plain && rendered(at, field, candidate.line) ? 'heading' : standing;
  };

  /** The cost of the text between two headings, as the answer of `field` (-1: the text before all fields). */
  const weigh = (at: number, field: number, to: number, standing: Standing): number => {
    const end = list[to]?.line ?? lines.text.length;
    const view = viewFrom(at);
    const open =
      to === list.length ? (view.endsOpen ? COST.leftOpen / 2 : 0) : standing === 'heading' ? 0 : COST.leftOpen;
    const inner = view.headings(at + 1, to);
    const foreign = inner === 0 ? 0 : COST.foreignHeadings;
    const asked = form[field];
    if (!asked) return open + foreign;
    const start = (list[at]?.line ?? -1) + 1;
    if (rendered(at, field, end)) return 0;
    // A heading written twice above a short answer: the second one is meant.
    const twice = asked.kind !== 'textarea' && inner > 0 && list[at + 1]?.line === lines.nextFilled(start);
    return open + foreign + (twice ? 1 : 0) + unfitness(lines, asked, start, end);
  };

  return after(-1, -1);
}
