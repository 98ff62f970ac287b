/** Where a step of the path stands for whoever is looked at. */
export type StepState = 'completed' | 'current' | 'available' | 'none';

/** One of the nine steps, as the stave draws it. */
export interface StaveStep {
  /** 1 to 9. */
  readonly step: number;
  /** Title of the session on that step. */
  readonly label: string;
  /** Where the step leads; a step without a session leads nowhere. */
  readonly href?: string | undefined;
  readonly state: StepState;
  /** Words under the title, in place of the state's own. */
  readonly detail?: string | undefined;
}

/** The states in a reader's words. */
export const stateWords: Readonly<Record<StepState, string>> = {
  completed: 'completed',
  current: 'now',
  available: 'available',
  none: 'no session yet',
};

/** Distance between two neighboring positions on the stave, and the place of its lowest line, in pixels. */
const half = 6;
const bottom = 74;

/** Height of the drawing: the ring of step 1 reaches lowest, the stem of step 4 highest. */
export const staveHeight = 94;

/** The five lines, from the lowest; step 1 sits on the first and step 9 on the last. */
export const lineHeights: readonly number[] = [0, 1, 2, 3, 4].map((line) => bottom - line * 2 * half);

/** Height of a step's note. */
export const noteHeight = (step: number): number => bottom - (step - 1) * half;

/** Where a note's stem ends: upward below the middle line, downward from there on, as engravers do. */
export const stemEnd = (step: number): number => noteHeight(step) + (step < 5 ? -7 : 7) * half;
