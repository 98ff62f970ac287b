/**
 * RUNBOOKS: workflows of ours that end with a pull request, a link to its workflow runs, and gates. Each says what it takes, what it looks
 * at, and what it wants changed; what all have in common stands in `run-runbook.ts`.
 */
import type { z } from 'zod';
import type { Risk } from '../../content-schema/gates/gates-file.ts';
import type { Repository } from '../../src/settings/repository.ts';
import type { Json } from '../engine/engine.ts';
import type { Case } from '../gates/policy.ts';
import type { Actions } from '../github/actions.ts';
import type { Forge } from '../github/forge.ts';
import type { Contents, KeptBytes } from './kept-bytes.ts';

/** The phases of a runbook, in order (R002-013, B002-16). */
export const phases = ['Validate', 'Preflight', 'Execute', 'Open PR', 'Gates'] as const;

/** One of the phases. */
export type Phase = (typeof phases)[number];

/** Where a change takes effect. */
export type Environment = Case['environment'];

/** What a runbook reads besides the repository. */
export interface LogSource {
  /** The lines of a log: a file of this machine, a job of Actions, or an address, as the text says. Throws a `Final` with what to do. */
  lines(from: string): Promise<readonly string[]>;
}

/** Everything a runbook may ask; nothing else is outside it. */
export interface RunbookWorld {
  readonly at: Repository;
  readonly forge: Forge;
  readonly actions: Actions;
  readonly logs: LogSource;
  /** Bytes that a change names. */
  readonly bytes: (kept: KeptBytes) => Promise<Uint8Array>;
  /** ISO 8601, UTC. Only inside a step. */
  readonly now: () => string;
}

/** What a runbook wants changed. */
export interface Change {
  readonly title: string;
  readonly body: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly write: Readonly<Record<string, Contents>>;
  readonly remove: readonly string[];
  readonly environment: Environment;
  /** What it knows of the risk beyond what changes; the policy takes the higher one. */
  readonly risk?: Risk;
  /** Whether a model wrote any of it. */
  readonly byModel?: boolean;
  /** How sure it is, where it fixes something that was found. */
  readonly confidence?: NonNullable<Case['confidence']>;
  readonly scope?: NonNullable<Case['scope']>;
}

/** It cannot, and says why and what a person can do; the run is `skipped`, never `done`. */
export interface Cannot {
  readonly cannot: string;
}

/** A runbook. What it found is JSON, because it is kept. */
export interface Runbook<Input extends Json = Json, Found = unknown> {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  readonly input: z.ZodType<Input>;
  /** What a run of it is called. */
  title(input: Input): string;
  /** The branch of ours; the same input gives the same one, so that a second run finds the first one's pull request. */
  branch(input: Input): string;
  /** Gates that have to pass, and those of them for which `skipped` is a pass. */
  readonly gates: { readonly required: readonly string[]; readonly mayBeSkipped?: readonly string[] };
  /** Gates that its input asks for besides. */
  furtherGates?(input: Input): readonly string[];
  /** Looks at what is there; a step, so what it gives is kept. Throws a `Final` where it cannot go on. */
  preflight(world: RunbookWorld, input: Input, say: (line: string) => Promise<void>): Promise<Found>;
  /** Works out the change; a step. */
  execute(
    world: RunbookWorld,
    input: Input,
    found: Found,
    say: (line: string) => Promise<void>,
  ): Promise<Change | Cannot>;
}
