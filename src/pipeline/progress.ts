import type { Session } from '../../content-schema/index.ts';
import { session as sessionType } from '../../content-schema/records/session.ts';
import { about, type Problem, problem } from '../problems.ts';
import { type PrivateRecord, recordsOf } from './any-record.ts';
import { isActive, pathOrder } from './path/session-order.ts';
import { lastStep } from './path/steps.ts';

/** The programme a session code belongs to: the middle of `S03-DFP-ALIGN`. */
export const programmeOf = (code: string): string | null => /^S\d{2}-([^-]+)-/.exec(code)?.[1] ?? null;

/**
 * Places sessions and runs on the path (decision D3, within one programme): a session gets its neighbor steps and programme,
 * a run its session's step and the session to hear next. Anything without a step from 1 to 9 gets `null`.
 */
export function placeOnPath(records: readonly PrivateRecord[]): { records: PrivateRecord[]; problems: Problem[] } {
  const sessions = recordsOf(records, 'session');
  const after = sessionAfter(sessions);
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return {
    records: records.map((record) => {
      if (record.type === 'session') return placedSession(record, byId.get(record.id));
      if (record.type === 'run') return placedRun(record, byId.get(Number(record.sessionId)), after);
      return record;
    }),
    problems: sessions.flatMap((session) => about({ type: 'session', id: session.id }, stepProblems(session))),
  };
}

/** Tells the session to hear after a step: the lowest code among active sessions on the next step that has one. */
export function sessionAfter(
  sessions: readonly Session[],
): (programme: string | null, step: number) => Session | undefined {
  const paths = Map.groupBy(sessions.filter(isActive).toSorted(pathOrder), ({ code }) => programmeOf(code));
  return (programme, step) => paths.get(programme)?.find((session) => session.step !== null && session.step > step);
}

const placedSession = (record: PrivateRecord, session: Session | undefined): PrivateRecord => {
  const step = session?.step ?? null;
  return {
    ...record,
    programme: session ? programmeOf(session.code) : null,
    prevStep: step === null || step === 1 ? null : step - 1,
    nextStep: step === null || step === lastStep ? null : step + 1,
  };
};

const placedRun = (
  record: PrivateRecord,
  session: Session | undefined,
  after: ReturnType<typeof sessionAfter>,
): PrivateRecord => {
  const step = session?.step ?? null;
  const programme = session ? programmeOf(session.code) : null;
  const next = step === null ? undefined : after(programme, step);
  return { ...record, step, programme, nextRecommendedSession: next?.code ?? null };
};

function stepProblems({ code, step }: Session): Problem[] {
  const field = sessionType.fields.step.label;
  if (step === null) return [problem('step-missing', { field })];
  if (Number(code.slice(1, 3)) === step) return [];
  return [problem('step-differs-from-code', { value: code, expected: String(step) })];
}
