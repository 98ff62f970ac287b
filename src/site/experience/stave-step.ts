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
  /** Words under the title, in place of the state's own. */
  readonly detail?: string | undefined;
}
