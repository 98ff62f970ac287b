import type { Session } from '../../../content-schema/index.ts';
import { experience, type ProgrammePath } from '../../pipeline/path/experience.ts';
import type { PathSession } from '../../pipeline/path/path-session.ts';
import { experienceAddress } from '../../routes.ts';
import type { StaveStep } from './stave-step.ts';

/** The programmes that have an active session, each with its nine steps; the fullest path first. */
export const programmes = (sessions: readonly Session[]): { name: string; steps: StaveStep[] }[] =>
  experience(sessions)
    .programmes.filter(({ active }) => active.length > 0)
    .map((path) => ({ name: path.name, steps: pathSteps(path) }));

/** A programme's nine steps as the stave draws them; each leads to where its session is heard. */
export const pathSteps = ({ steps }: ProgrammePath<PathSession>): StaveStep[] =>
  steps.map(({ step, standsFor }) =>
    standsFor
      ? { step, label: standsFor.displayTitle, href: experienceAddress(standsFor.code), state: 'available' }
      : { step, label: '', state: 'none' },
  );
