import type { Run, Session } from '../../content-schema/index.ts';
import { sessionAfter } from './progress.ts';

/** How far one listener has come on one programme's path (decision D4). */
export interface Journey {
  readonly userId: number;
  readonly programme: string;
  /** Steps with at least one completed run, in order. */
  readonly completed: number[];
  /** Steps that have been started and not completed. */
  readonly started: number[];
  /** Steps that have an active session. */
  readonly populated: number[];
  /** Whole percent of the populated steps that are completed. */
  readonly percent: number;
  /** Code of the session to hear next, or `null` when the path is finished. */
  readonly next: string | null;
}

/** A run is complete when its status says so; nothing else counts as having heard a session. */
export const isComplete = (run: Pick<Run, 'status'>): boolean => run.status === 'completed';

/** The journey of every listener on every programme that the listener has a run in, by user and programme. */
export function journeys(sessions: readonly Session[], runs: readonly Run[]): Journey[] {
  const placed = runs.filter((run) => run.userId !== null && run.programme !== null && run.step !== null);
  const groups = Map.groupBy(placed, (run) => `${run.userId} ${run.programme}`);
  return [...groups.values()]
    .map((group) => journey(sessions, group))
    .sort((a, b) => a.userId - b.userId || (a.programme < b.programme ? -1 : 1));
}

function journey(sessions: readonly Session[], runs: readonly Run[]): Journey {
  const programme = String(runs[0]?.programme);
  const active = sessions.filter((s) => s.programme === programme && s.status === 'active');
  const populated = steps(active);
  const completed = steps(runs.filter(isComplete));
  const done = completed.filter((step) => populated.includes(step));
  const open = active.filter((session) => !completed.includes(Number(session.step)));
  return {
    userId: Number(runs[0]?.userId),
    programme,
    completed,
    started: steps(runs).filter((step) => !completed.includes(step)),
    populated,
    percent: populated.length === 0 ? 0 : Math.floor((100 * done.length) / populated.length),
    next: sessionAfter(open, programme, 0)?.code ?? null,
  };
}

const steps = (records: readonly { step: number | null }[]): number[] =>
  [...new Set(records.flatMap(({ step }) => (step === null ? [] : [step])))].sort((a, b) => a - b);
