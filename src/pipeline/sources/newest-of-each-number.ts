import { about, type Problem, problem } from '../../problems.ts';
import type { Candidate } from '../candidate.ts';

/**
 * Keeps one candidate per issue number: the one with the newest `updatedAt`, because a file that stayed behind when a
 * record changed its type is the older one (R000-067). The first wins among equals.
 */
export function newestOfEachNumber(candidates: readonly Candidate[]): { kept: Candidate[]; problems: Problem[] } {
  const groups = [...Map.groupBy(candidates, ({ id }) => id).values()];
  return {
    kept: groups.flatMap((group) => newest(group) ?? []),
    problems: groups.flatMap((group) => {
      const kept = newest(group);
      return group
        .filter((candidate) => candidate !== kept)
        .flatMap(({ type, id }) => about({ type, id }, [problem('same-number-twice', { value: kept?.origin ?? '' })]));
    }),
  };
}

const newest = (group: readonly Candidate[]): Candidate | undefined =>
  group.reduce<Candidate | undefined>(
    (best, next) => (best && updated(best) >= updated(next) ? best : next),
    undefined,
  );

function updated({ data }: Candidate): number {
  const at = typeof data === 'object' && data !== null && 'updatedAt' in data ? data.updatedAt : undefined;
  const time = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time) ? 0 : time;
}
