import type { Body } from './body.ts';
import { type Heading, headingsOf, type Tail } from './reading.ts';

/** The longest run of headings in form order, earliest first, for bodies with thousands of candidates. */
export function mostFields({ candidates, form, viewFrom }: Body): Heading[] {
  const view = viewFrom(-1);
  const best: (Tail | undefined)[] = new Array(form.length).fill(undefined);
  const nothing: Tail = { found: 0, cost: 0, next: undefined };
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i];
    const standing = view.standing(i);
    if (!candidate || (standing !== 'heading' && standing !== 'open')) continue;
    for (const field of candidate.fields) {
      let tail = nothing;
      for (const later of best.slice(field + 1)) if (later && later.found > tail.found) tail = later;
      const next = { candidate: i, line: candidate.line, field, standing, tail };
      if (tail.found + 1 >= (best[field]?.found ?? 0)) best[field] = { found: tail.found + 1, cost: 0, next };
    }
  }
  let chosen = nothing;
  for (const tail of best) {
    if (!tail || tail.found < chosen.found) continue;
    if (tail.found > chosen.found || (tail.next?.line ?? 0) < (chosen.next?.line ?? 0)) chosen = tail;
  }
  return headingsOf(chosen);
}
