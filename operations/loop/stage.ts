/** A stage of the loop: says what waits, and does one of it. Doing it twice has the effect of doing it once. */
import type { Desk } from '../runbooks/desk.ts';

/** Something that waits. The key is what it is and what it is made from: the same is never done twice. */
export interface Waiting {
  readonly key: string;
  readonly title: string;
}

/** What came of it. */
export type StageResult = { readonly done: string } | { readonly waits: string } | { readonly skipped: string };

/** What a stage works in: a clean clone at a commit whose checks are green. */
export interface Workplace {
  readonly desk: Desk;
  readonly folder: string;
  readonly sha: string;
  /** Where the stage keeps its files between runs. */
  readonly keep: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => Promise<void>;
}

/** A stage. */
export interface Stage {
  readonly name: string;
  readonly about: string;
  /** Lists what waits; changes nothing (B004-05). */
  waiting(place: Workplace): Promise<readonly Waiting[]>;
  run(place: Workplace, one: Waiting): Promise<StageResult>;
}
