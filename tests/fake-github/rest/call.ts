import type { RateLimiter } from '../access/rate-limit.ts';
import type { Level, Permission, Token } from '../access/tokens.ts';
import type { Answer } from '../http/answer.ts';
import type { Repository } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** A REST request after routing, authentication and validation. */
export interface Call {
  readonly world: World;
  readonly token: Token;
  readonly limiter: RateLimiter;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Checked against the schema of the operation; `{}` without a body. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
  /** As asked, without the query. */
  readonly path: string;
  /** The repository in the path; operations without one never look at it. */
  readonly repository: Repository;
}

/** How one operation is answered. */
export interface Operation {
  /** `null` where GitHub asks for none. */
  readonly needs: readonly [Permission, Level] | null;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}
/** Operations by `operationId`. */
export type Operations = Readonly<Record<string, Operation>>;

/** Declares how an operation is answered and the permission it needs. */
export const operation = (needs: Operation['needs'], answer: Operation['answer']): Operation => ({ needs, answer });
