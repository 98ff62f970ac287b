import type { Token } from './tokens.ts';

/** What GitHub counts apart. */
export type Resource = 'core' | 'graphql';

/** The state of one allowance. */
export interface Allowance {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since 1970, by the machine's clock: clients compare it with theirs. */
  readonly reset: number;
  readonly resource: Resource;
}

/** Counts what each token has used in the running hour. */
export interface RateLimiter {
  look(token: Token, resource: Resource): Allowance;
  /** Takes points off; `false` when there were not enough, and then nothing is taken. */
  spend(token: Token, resource: Resource, points: number): boolean;
  /** Sets what is left, to see a limit being reached. */
  leave(token: Token, resource: Resource, remaining: number): void;
}

const hour = 3600;

/** Makes the counter. A person has 5,000 points an hour, a workflow's token 1,000. */
export function createRateLimiter(limits: Partial<Record<Resource, number>> = {}): RateLimiter {
  const buckets = new Map<string, { used: number; reset: number }>();
  const seconds = () => Math.floor(Date.now() / 1000);
  const limitOf = (token: Token, resource: Resource) =>
    limits[resource] ?? (token.kind === 'integration' ? 1000 : 5000);
  const bucket = (token: Token, resource: Resource) => {
    const key = `${resource} ${token.value}`;
    const known = buckets.get(key);
    if (known && known.reset > seconds()) return known;
    const fresh = { used: 0, reset: seconds() + hour };
    buckets.set(key, fresh);
    return fresh;
  };
  return {
    look(token, resource) {
      const { used, reset } = bucket(token, resource);
      const limit = limitOf(token, resource);
      return { limit, used, remaining: Math.max(0, limit - used), reset, resource };
    },
    spend(token, resource, points) {
      const held = bucket(token, resource);
      if (held.used + points > limitOf(token, resource)) return false;
      held.used += points;
      return true;
    },
    leave(token, resource, remaining) {
      bucket(token, resource).used = limitOf(token, resource) - remaining;
    },
  };
}
