import type { NoteState } from '../../pipeline/path/step-states.ts';

/** One of the nine steps, as the stave draws it. */
export interface StaveStep {
  /** 1 to 9. */
  readonly step: number;
  /** Title of the session on that step. */
  readonly label: string;
  /** Where the step leads; a step without a session leads nowhere. */
  readonly href?: string | undefined;
  readonly state: NoteState;
  /** What the record says of the step, under what this browser heard of it. */
  readonly detail?: string | undefined;
  /** Whether the listener whose path this is has completed the step. */
  readonly isCompleted?: boolean;
}
