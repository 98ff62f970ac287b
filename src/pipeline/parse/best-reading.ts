import type { Body } from './body.ts';
import { type Beginning, costUpTo, standingAfter } from './cost-up-to.ts';
import { type Heading, headingsOf, type Tail } from './reading.ts';
import type { Standing } from './views.ts';

/** The reading with most fields in form order, of those the cheapest, that takes for headings only what stands in an allowed way. */
export function bestReading(body: Body, allowed: readonly Standing[]): Heading[] {
  const { candidates } = body;
  const known = new Map<string, Tail>();

  /** The best way to go on after the candidate `at` was taken for the heading of `field`. */
  const after = (at: number, field: number): Tail => {
    const key = `${at} ${field}`;
    const found = known.get(key);
    if (found) return found;
    const here: Beginning = { candidate: at, line: candidates[at]?.line ?? -1, field };
    let best: Tail = { found: 0, cost: costUpTo(body, here, candidates.length, 'heading'), next: undefined };
    for (let i = at + 1; i < candidates.length; i++) {
      const candidate = candidates[i];
      if (!candidate) continue;
      const standing = standingAfter(body, here, i);
      if (!allowed.includes(standing) || (standing === 'shut' && !candidate.plain)) continue;
      for (const next of candidate.fields) {
        if (next <= field) continue;
        const tail = after(i, next);
        if (tail.found + 1 < best.found) continue;
        const cost = tail.cost + candidate.oddness + costUpTo(body, here, i, standing);
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

  return headingsOf(after(-1, -1));
}
