/** Who writes a patch: nobody, a command line of somebody's, or a model. None of them has a token, and none can push. */

/** What a coder is told: little, and where to find the rest (R004-007). */
export interface Assignment {
  readonly title: string;
  readonly description: string;
  /** A checkout that may be read; what is changed in it counts for nothing but `patch` when a command works in it. */
  readonly folder: string;
  readonly scopePaths: readonly string[];
  readonly mayWrite: readonly string[];
  readonly mayNotWrite: readonly string[];
  readonly rules: readonly string[];
  /** What a reviewer asked to be different. */
  readonly feedback: readonly string[];
  readonly limits: { readonly seconds: number; readonly tokens: number; readonly bytes: number };
}

/** A patch in git's format, and what its author meant by it; or nothing, and why. */
export type Answered =
  | { readonly patch: string; readonly intents: readonly string[]; readonly tokens: number }
  | { readonly nothing: string; readonly tokens: number };

/** Nobody could be asked, or not to the end: it is tried again later, and what was used up until then counts. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly tokens: number;

  constructor(message: string, tokens: number) {
    super(message);
    this.tokens = tokens;
  }
}

/** What somebody used up who threw an error. */
export const tokensOf = (error: unknown): number => (error instanceof Unavailable ? error.tokens : 0);

/** Writes patches. */
export interface Coder {
  readonly name: 'none' | 'command' | 'openai-compatible';
  /** Throws where nobody could be asked; an `Unavailable` says what that has cost. */
  write(assignment: Assignment): Promise<Answered>;
}
