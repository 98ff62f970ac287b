import type { Run } from '../../../content-schema/index.ts';
import { isComplete, isUnderWay } from './run-state.ts';

/** One listener among the runs of a session. */
export interface Attendance {
  /** Issue number of the listener's record; `null` when no record bears what the runs say. */
  readonly userId: number | null;
  /** The listener as the newest run names them. */
  readonly listener: string;
  /** Newest first. */
  readonly runs: readonly Run[];
  /** One completed run is enough (decision D4); one under way counts when none is completed. */
  readonly state: 'completed' | 'in progress' | 'given up';
}

/** The listeners of some runs, each once, those with the newest run first. Listeners without a record are told apart by name. */
export function attendances(runs: readonly Run[]): Attendance[] {
  const newestFirst = runs.toSorted((a, b) => b.id - a.id);
  const groups = Map.groupBy(newestFirst, ({ userId, listener }) => userId ?? listener.toLowerCase());
  return [...groups.values()].map((own) => ({
    userId: own[0]?.userId ?? null,
    listener: own[0]?.listener ?? '',
    runs: own,
    state: own.some(isComplete) ? 'completed' : own.some(isUnderWay) ? 'in progress' : 'given up',
  }));
}
