/**
 * The only code that speaks to a model. A model is given text and no tools; what it says is an unread value until somebody checks it.
 * `createProvider` gives the model of the settings, `inferAll` asks it within limits.
 */
import type { Call } from '../pipeline/enrich/wire.ts';

/** What was read and written, in tokens; estimated where the provider does not say. */
export interface Spent {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** The first JSON object of an answer, unchecked, and what it took. */
export interface Inferred extends Spent {
  readonly output: unknown;
}

/** A model, wherever it is. */
export interface Provider {
  readonly name: string;
  readonly model: string;
  /** Asks once. Throws a Failure, and nothing else. */
  infer(call: Call, signal: AbortSignal): Promise<Inferred>;
}
