/** What is stored of the engine's runs; the engine itself says what they mean. */

/** What can be stored. */
export type Json = null | boolean | number | string | Json[] | { readonly [key: string]: Json };

/** How a run of the engine stands. */
export type EngineState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A run of a workflow. */
export interface EngineRun {
  readonly id: string;
  readonly workflow: string;
  readonly key: string;
  readonly state: EngineState;
  readonly input: Json;
  /** What it gave, once it is done. */
  readonly output: Json | undefined;
  /** Why it failed. */
  readonly error: string | undefined;
  readonly createdAt: string;
  readonly finishedAt: string | undefined;
}

/** When something is started by the clock: a cron expression in UTC, or every so many seconds. */
export type When = { readonly cron: string } | { readonly everySeconds: number };
