import type { Run, Session } from '../../../../content-schema/index.ts';
import { type AnyRecord, recordsOf } from '../../any-record.ts';
import { isComplete } from '../../path/run-state.ts';
import { isActive, pathOrder } from '../../path/session-order.ts';

/** What the texts of runs ask about the paths that they lie on. */
export interface Paths {
  sessionOf(run: Run): Session | undefined;
  /** The active sessions of a programme that have a step, in the order of the path. */
  active(programme: string | null): readonly Session[];
  /** The completed runs of the same listener on the same path, its own among them. */
  completedBeside(run: Run): readonly Run[];
}

/** The paths of all records, looked through once. */
export function pathsOf(records: readonly AnyRecord[]): Paths {
  const sessions = recordsOf(records, 'session');
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const onPath = sessions.filter((session) => isActive(session) && session.step !== null).toSorted(pathOrder);
  const byProgramme = Map.groupBy(onPath, ({ programme }) => programme);
  const listener = ({ userId, programme }: Run) => (userId === null ? undefined : `${userId} ${programme}`);
  const completed = Map.groupBy(recordsOf(records, 'run').filter(isComplete), listener);
  return {
    sessionOf: ({ sessionId }) => (sessionId === null ? undefined : byId.get(sessionId)),
    active: (programme) => byProgramme.get(programme) ?? [],
    completedBeside: (run) => (run.userId === null ? [] : (completed.get(listener(run)) ?? [])),
  };
}
