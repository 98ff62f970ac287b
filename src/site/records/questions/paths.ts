import { afterStep } from '../../../pipeline/path/after-step.ts';
import { type ProgrammePath, programmePath as placed } from '../../../pipeline/path/experience.ts';
import { neighbors } from '../../../pipeline/path/neighbor-sessions.ts';
import type { PathSession } from '../../../pipeline/path/path-session.ts';
import { steps } from '../../../pipeline/path/steps.ts';
import { oncePerBuild } from '../../once-per-build.ts';
import { question } from '../question.ts';
import { arranged, byJourney } from '../store/indexes.ts';

/** The programmes that have a session on a step, the fullest path first. */
export const programmeNames = question('programmeNames', async () =>
  (await arranged()).programmes.map(({ name }) => name),
);

/** The programmes that have an active session on a step, the fullest path first. */
export const activeProgrammes = question('activeProgrammes', async () =>
  (await arranged()).programmes.filter(({ active }) => active.length > 0).map(({ name }) => name),
);

const pathSession = ({ id, code, step, programme, status, displayTitle }: PathSession): PathSession => ({
  ...{ id, code, step, programme },
  ...{ status, displayTitle },
});

const path = oncePerBuild('path', async (programme: string): Promise<ProgrammePath<PathSession>> => {
  const members = (await arranged()).byProgramme.get(programme)?.steps.flatMap(({ sessions }) => sessions) ?? [];
  return placed(programme, members.map(pathSession));
});

/** The nine steps of a programme with what links to their sessions need; empty steps where no session stands. */
export const programmePath = question('programmePath', async (programme: string) => path(programme));

/** The active sessions before and after a step of a programme. */
export const sessionsBeside = question('sessionsBeside', async (programme: string, step: number) =>
  neighbors((await path(programme)).active, step),
);

const advice = oncePerBuild('advice', async (programme: string, step: number) =>
  afterStep((await path(programme)).active, programme, step),
);

/** What comes after a step for somebody who has come that far on the programme. */
export const adviceAfter = question('adviceAfter', async (programme: string, step: number) => advice(programme, step));

/** How far a listener has come, on each programme that the listener has a run in. */
export const journeysOf = question(
  'journeysOf',
  async (userId: number) => (await byJourney()).ofUser.get(userId) ?? [],
);

/** How far all listeners have come on a programme. */
export interface Headway {
  /** Listeners who have a run of the programme. */
  readonly listeners: number;
  readonly finished: number;
  /** How many completed each of the nine steps. */
  readonly completed: readonly number[];
}

/** How many listeners are on a programme, how many have finished it, and how many completed each step. */
export const headwayOn = question('headwayOn', async (programme: string): Promise<Headway> => {
  const journeys = (await byJourney()).onProgramme.get(programme) ?? [];
  return {
    listeners: journeys.length,
    finished: journeys.filter(({ percent }) => percent === 100).length,
    completed: steps.map((step) => journeys.filter(({ completed }) => completed.includes(step)).length),
  };
});
