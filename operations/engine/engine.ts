/**
 * HOW LONG THINGS GET DONE: workflows of steps that survive a crash. A step that finished is never done again; one that was interrupted
 * is done again as a whole, so what it does outside has to be found again there, not doubled.
 */
import type { z } from 'zod';
import type { EngineRun, EngineState, Json, When } from '../store/engine-run.ts';

export type { EngineRun, EngineState, Json, When } from '../store/engine-run.ts';

/** What a workflow may do. Between the steps it is plain code that gives the same each time: no clock, no chance, no outside. */
export interface WorkflowContext {
  /** Ours, the same over all attempts. */
  readonly runId: string;
  /** Does something once and keeps what it gave. A name stands once in a workflow. Tried three times, unless it throws a `Final`. */
  step<T extends Json | undefined>(name: string, act: () => Promise<T> | T): Promise<T>;
  /** What was sent under that name, be it before or after; nothing once the time is over. Several are given in the order of sending. */
  waitForSignal(name: string, options: { readonly seconds: number }): Promise<Json | undefined>;
  /** Waits without anybody working meanwhile. */
  sleep(name: string, seconds: number): Promise<void>;
}

/** A workflow: what it takes, and what it does. */
export interface Workflow<Input extends Json = Json> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  run(context: WorkflowContext, input: Input): Promise<Json | undefined>;
}

/** An error that trying again does not change. */
export class Final extends Error {
  override name = 'Final';
}

/** What starts, steers and shows runs. */
export interface Engine {
  /** Starts a workflow, or gives the run that was started with the same key, however long ago. Throws on input it does not take. */
  start(
    workflow: string,
    input: Json,
    options: { readonly key: string },
  ): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Sends something to a run; kept until the run waits for it. The same key twice is one signal. */
  signal(run: string, name: string, data: Json, options?: { readonly key?: string }): Promise<void>;
  /** Ends a run after the step it is in; of one that has ended nothing is changed. */
  cancel(run: string): Promise<void>;
  get(run: string): Promise<EngineRun | undefined>;
  /** Newest first. */
  list(query?: {
    readonly workflow?: string;
    readonly state?: EngineState;
    readonly limit?: number;
  }): Promise<EngineRun[]>;
  /** Starts a workflow again and again; each time once, whoever else has the same schedule. The same name replaces it. */
  schedule(name: string, when: When, workflow: string, input: Json): Promise<void>;
  /** Begins to work; before that, runs only wait. */
  work(): Promise<void>;
  /** Lets the steps that run finish, and gives back what is held. */
  stop(): Promise<void>;
}
