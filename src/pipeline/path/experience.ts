import type { Session } from '../../../content-schema/index.ts';
import { compare } from '../text/compare.ts';
import type { PathSession } from './path-session.ts';
import { isActive, sessionOrder } from './session-order.ts';
import { steps } from './steps.ts';

/** What one address of the Experience shows: the session that stands for a code, and the others that bear it too. */
export interface ExperiencePage {
  readonly session: Session;
  readonly sameCode: readonly Session[];
}

/** One of the nine steps with everything on it: what is active first, then by code. */
export interface PathStep<S extends PathSession = Session> {
  readonly step: number;
  readonly sessions: readonly S[];
  /** The session that stands for the step: the active one with the lowest code. */
  readonly standsFor: S | undefined;
}

/** The nine steps of one programme. */
export interface ProgrammePath<S extends PathSession = Session> {
  readonly name: string;
  readonly steps: readonly PathStep<S>[];
  /** The active sessions in the order of the path. */
  readonly active: readonly S[];
}

/** A session that is on no path, and why. */
export interface Aside {
  readonly session: Session;
  readonly why: 'code-taken' | 'no-programme' | 'no-step';
}

/** Everything the Experience is made of. */
export interface Experience {
  /** One page per code, by code. */
  readonly pages: readonly ExperiencePage[];
  /** The path of each programme, the fullest first; never two programmes in one. */
  readonly programmes: readonly ProgrammePath[];
  readonly aside: readonly Aside[];
}

/** Arranges all sessions into pages and paths (decision D3); the order in which they come does not matter. */
export function experience(sessions: readonly Session[]): Experience {
  const pages = [...Map.groupBy(sessions, ({ code }) => code.toLowerCase()).values()]
    .map(pageOf)
    .sort((a, b) => compare(a.session.code, b.session.code));
  const own = pages.map(({ session }) => session);
  const placed = own.filter(({ step, programme }) => step !== null && programme !== null);
  return {
    pages,
    programmes: [...Map.groupBy(placed, ({ programme }) => String(programme))]
      .map(([name, members]) => programmePath(name, members))
      .sort((a, b) => populated(b) - populated(a) || compare(a.name, b.name)),
    aside: [...own.flatMap(asideOf), ...pages.flatMap(({ sameCode }) => sameCode.map(taken))],
  };
}

/** The active sessions of each programme that has any, in the order of the path; the fullest path first. */
export const paths = (sessions: readonly Session[]): Map<string, readonly Session[]> =>
  new Map(
    experience(sessions).programmes.flatMap(({ name, active }) => (active.length > 0 ? [[name, active] as const] : [])),
  );

/** An active session stands for its code before an inactive one, so that a new take may keep it; then the lowest number does. */
function pageOf(sessions: readonly Session[]): ExperiencePage {
  const [session, ...sameCode] = sessions.toSorted(sessionOrder);
  return { session: session as Session, sameCode };
}

/** The nine steps of some sessions of one programme; without any, nine empty ones. */
export function programmePath<S extends PathSession>(name: string, members: readonly S[]): ProgrammePath<S> {
  const ordered = members.toSorted(sessionOrder);
  const placed = steps.map((step): PathStep<S> => {
    const sessions = ordered.filter((session) => session.step === step);
    return { step, sessions, standsFor: sessions.find(isActive) };
  });
  return { name, steps: placed, active: placed.flatMap(({ sessions }) => sessions.filter(isActive)) };
}

const asideOf = (session: Session): Aside[] => {
  if (session.programme === null) return [{ session, why: 'no-programme' }];
  return session.step === null ? [{ session, why: 'no-step' }] : [];
};
const taken = (session: Session): Aside => ({ session, why: 'code-taken' });

const populated = (path: ProgrammePath): number => path.steps.filter(({ standsFor }) => standsFor).length;
