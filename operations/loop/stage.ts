/** A stage of the loop: says what waits, and does one of it. Doing it twice has the effect of doing it once. */
import type { Desk } from '../runbooks/desk.ts';
import type { StageResult } from '../store/tables/queue.ts';

export type { StageResult } from '../store/tables/queue.ts';

/**
 * Something that waits. The key is what it is and all that it is made from, settings too: what is to be done again has another one.
 */
export interface Waiting {
  readonly key: string;
  readonly title: string;
}

/** What a stage works in: a clean clone at a commit whose checks are green. */
export interface Workplace {
  readonly desk: Desk;
  readonly folder: string;
  readonly sha: string;
  /** Where the stages keep their files between runs. */
  readonly keep: string;
  /** Ends what runs: the lease is lost, or the loop ends and has waited long enough. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => Promise<void>;
}

/** The same while one thing is done. */
export interface RunningWorkplace extends Workplace {
  /** The run that it is noted as, among the runs of ours. */
  readonly runId: string;
}

/** A stage. */
export interface Stage {
  readonly name: string;
  /** One sentence, for whoever looks for a stage. */
  readonly about: string;
  /** What its runs are; `factory` unless told. */
  readonly kind?: 'factory' | 'agent';
  /**
   * Lists what waits; changes nothing (B004-05). What is listed although it was done is not done again; what was done, not listed then, and
   * is listed again is done anew.
   */
  waiting(place: Workplace): Promise<readonly Waiting[]>;
  /** Does one of it. What it throws is tried again, later each time; a `Final` is not. */
  run(place: RunningWorkplace, one: Waiting): Promise<StageResult>;
}
