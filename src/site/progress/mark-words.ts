import type { StepMark } from './progress-rows.ts';

/** The states of a listener's step in a reader's words. */
export const markWords: Readonly<Record<StepMark['state'], string>> = {
  completed: 'completed',
  started: 'started',
  available: 'not started',
  none: 'no session yet',
};

/** What a step's mark says. */
export const markSays = ({ state, isAdvised }: StepMark): string =>
  isAdvised ? `${markWords[state]}, advised next` : markWords[state];
