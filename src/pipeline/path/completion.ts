import type { Run, Session } from '../../../content-schema/index.ts';
import { compare } from '../text/compare.ts';
import { paths } from './experience.ts';
import { recommend } from './recommend.ts';
import { isComplete, isUnderWay } from './run-state.ts';

/** How far one listener has come on one programme's path (decision D4). */
export interface Journey {
  readonly userId: number;
  readonly programme: string;
  /** Steps with at least one completed run, in order. */
  readonly completed: number[];
  /** Steps with a run that may still be completed, and none that is. */
  readonly started: number[];
  /** Steps that have an active session. */
  readonly populated: number[];
  /** Whole percent of the populated steps that are completed. */
  readonly percent: number;
  /** Code of the session to hear next as `recommend` says, or `null` when the path is finished. */
  readonly next: string | null;
}

/** The journey of every listener on every programme that the listener has a run in, by user and programme. */
export function journeys(sessions: readonly Session[], runs: readonly Run[]): Journey[] {
  const byProgramme = paths(sessions);
  const placed = runs.filter((run) => run.userId !== null && run.programme !== null && run.step !== null);
  const groups = Map.groupBy(placed, (run) => `${run.userId} ${run.programme}`);
  return [...groups.values()]
    .map((group) => journey(byProgramme.get(String(group[0]?.programme)) ?? [], group))
    .sort((a, b) => a.userId - b.userId || compare(a.programme, b.programme));
}

function journey(path: readonly Session[], runs: readonly Run[]): Journey {
  const populated = steps(path);
  const completed = steps(runs.filter(isComplete));
  const done = completed.filter((step) => populated.includes(step));
  return {
    userId: Number(runs[0]?.userId),
    programme: String(runs[0]?.programme),
    completed,
    started: steps(runs.filter(isUnderWay)).filter((step) => !completed.includes(step)),
    populated,
    percent: populated.length === 0 ? 0 : Math.floor((100 * done.length) / populated.length),
    next: recommend(path, runs).code,
  };
}

const steps = (records: readonly { step: number | null }[]): number[] =>
  [...new Set(records.flatMap(({ step }) => (step === null ? [] : [step])))].sort((a, b) => a - b);
