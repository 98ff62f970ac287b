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
  /** The status of the run that counts: one completed run is enough (decision D4), then the newest that may still be completed. */
  readonly status: string;
}

/** The listeners of some runs, each once, those with the newest run first. Listeners without a record are told apart by name. */
export function attendances(runs: readonly Run[]): Attendance[] {
  const newestFirst = runs.toSorted((a, b) => b.id - a.id);
  const groups = Map.groupBy(newestFirst, ({ userId, listener }) => userId ?? listener.toLowerCase());
  return [...groups.values()].map((own) => ({
    userId: own[0]?.userId ?? null,
    listener: own[0]?.listener ?? '',
    runs: own,
    status: (own.find(isComplete) ?? own.find(isUnderWay) ?? own[0])?.status ?? '',
  }));
}
