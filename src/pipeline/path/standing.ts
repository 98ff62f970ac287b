import type { Run } from '../../../content-schema/index.ts';
import type { PathSession } from './path-session.ts';
import { isComplete, isUnderWay } from './run-state.ts';
import { isActive, pathOrder } from './session-order.ts';

/** What the rules look at in a run. */
export type Walked = Pick<Run, 'status' | 'step' | 'programme' | 'sessionId'>;

/** Where one listener stands on one programme's path; what the rules of `recommend` look at. */
export interface Standing {
  /** Active sessions in the order of the path: by step, then code, then number. */
  readonly sessions: readonly PathSession[];
  /** Steps with a completed run. */
  readonly completed: ReadonlySet<number>;
  /** Numbers of the sessions with a completed run. */
  readonly heard: ReadonlySet<number>;
  /** Steps of the path with a run that may still be completed. */
  readonly started: ReadonlySet<number>;
  /** Numbers of the sessions with such a run. */
  readonly underWay: ReadonlySet<number>;
  /** The sessions of the lowest step that is not completed; none when the path is finished. */
  readonly due: readonly PathSession[];
  /** The step of `due`; 0 when there is none. */
  readonly step: number;
  /** The highest step that is completed or started; 0 when none is. */
  readonly highest: number;
}

/** Reads a listener's standing from the sessions of a path and the listener's runs, in any order. */
export function standing(path: readonly PathSession[], runs: readonly Walked[]): Standing {
  const sessions = path.filter((session) => isActive(session) && session.step !== null).sort(pathOrder);
  const populated = new Set(sessions.map(stepOf));
  const own = runs.filter(({ programme, step }) => step !== null && programme === sessions[0]?.programme);
  const done = own.filter(isComplete);
  const open = own.filter((run) => isUnderWay(run) && populated.has(stepOf(run)));
  const completed = new Set(done.map(stepOf));
  const step = stepOf(sessions.find((session) => !completed.has(stepOf(session))));
  return {
    sessions,
    completed,
    heard: new Set(done.map(({ sessionId }) => Number(sessionId))),
    started: new Set(open.map(stepOf)),
    underWay: new Set(open.map(({ sessionId }) => Number(sessionId))),
    due: sessions.filter((session) => session.step === step),
    step,
    highest: Math.max(0, ...completed, ...open.map(stepOf)),
  };
}

const stepOf = (record: { step: number | null } | undefined): number => record?.step ?? 0;
