import type { Session } from '../../content-schema/index.ts';
import { lastStep } from '../pipeline/progress.ts';
import { recordAddress } from '../routes.ts';
import type { StaveStep } from './stave-steps.ts';

/** A session as the path needs it; titles are the display titles. */
type PathSession = Pick<Session, 'id' | 'code' | 'step' | 'programme' | 'status' | 'displayTitle'>;

/** The programmes that have an active session, each with its nine steps; the fullest path first. */
export function programmes(sessions: readonly PathSession[]): { name: string; steps: StaveStep[] }[] {
  const active = sessions.filter(
    ({ status, step, programme }) => status === 'active' && step !== null && programme !== null,
  );
  return [...Map.groupBy(active, ({ programme }) => String(programme))]
    .map(([name, own]) => ({ name, steps: pathSteps(own) }))
    .sort((a, b) => populated(b.steps) - populated(a.steps) || (a.name < b.name ? -1 : 1));
}

/** Nine steps; where two sessions share one, the lowest code stands for it. */
function pathSteps(sessions: readonly PathSession[]): StaveStep[] {
  return Array.from({ length: lastStep }, (_, index): StaveStep => {
    const step = index + 1;
    const [session] = sessions
      .filter((candidate) => candidate.step === step)
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id - b.id));
    return session
      ? { step, label: session.displayTitle, href: recordAddress('sessions', session.id), state: 'available' }
      : { step, label: '', state: 'none' };
  });
}

const populated = (steps: readonly StaveStep[]): number => steps.filter(({ state }) => state !== 'none').length;
