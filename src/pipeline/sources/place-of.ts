import type { Place } from '../../problems.ts';
import type { Candidate } from '../candidate.ts';

/** Where a record can be mended: in its issue, where one was read, else in its file. */
export function placeOf({ origin, issue }: Pick<Candidate, 'origin' | 'issue'>): Place {
  if (issue !== undefined) return { issue };
  return /^https?:\/\//.test(origin) ? { issue: origin } : { file: origin };
}
