import { about, type Problem, problem } from '../../problems.ts';
import type { Candidate } from '../candidate.ts';
import { isAhead } from '../time/newest.ts';
import { placeOf } from './place-of.ts';

/**
 * Keeps one candidate per issue number: the one with the newest `updatedAt`, because a file that stayed behind when a
 * record changed its type is the older one (R000-067). One that is dated later than now is the oldest, for it would hide every
 * later change. The first wins among equals.
 */
export function newestOfEachNumber(
  candidates: readonly Candidate[],
  now = Number.POSITIVE_INFINITY,
): { kept: Candidate[]; problems: Problem[] } {
  const groups = [...Map.groupBy(candidates, ({ id }) => id).values()];
  return {
    kept: groups.flatMap((group) => newest(group, now) ?? []),
    problems: groups.flatMap((group) => {
      const kept = newest(group, now);
      return group.filter((candidate) => candidate !== kept).flatMap((left) => (kept ? told(left, kept, now) : []));
    }),
  };
}

function told(left: Candidate, kept: Candidate, now: number): Problem[] {
  const [before, after] = [updated(left, now), updated(kept, now)];
  const why = before === after ? 'it comes first and neither is newer' : 'only it has a date that counts';
  const expected = `${kept.origin}${before > 0 && after > before ? ', in a newer state' : `; that one is used, because ${why}`}`;
  const place = placeOf(left);
  return about({ type: left.type, id: left.id }, [
    { ...problem('same-number-twice', { value: left.origin, expected }), ...place },
  ]);
}

const newest = (group: readonly Candidate[], now: number): Candidate | undefined =>
  group.reduce<Candidate | undefined>(
    (best, next) => (best && updated(best, now) >= updated(next, now) ? best : next),
    undefined,
  );

function updated({ data }: Candidate, now: number): number {
  const at = typeof data === 'object' && data !== null && 'updatedAt' in data ? data.updatedAt : undefined;
  const time = typeof at === 'string' && !isAhead(at, now) ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time) ? 0 : time;
}
