/** What may be called and spent. */
export interface Limits {
  readonly maxCalls: number;
  /** Read and written, together. */
  readonly maxTokens: number;
}

/** Watches over the limits while calls are under way. */
export interface Budget {
  /** Sets aside the most that a call may take; false where that is too much. */
  take(most: number): boolean;
  /** Says what a call took in the end. */
  settle(most: number, spent: number): void;
  /** Counts what was spent beside the calls. */
  spend(tokens: number): void;
}

/** A budget of which nothing is spent yet. */
export function createBudget({ maxCalls, maxTokens }: Limits): Budget {
  let calls = 0;
  let tokens = 0;
  return {
    take(most) {
      if (calls >= maxCalls || tokens + most > maxTokens) return false;
      calls++;
      tokens += most;
      return true;
    },
    settle(most, spent) {
      tokens += spent - most;
    },
    spend(spent) {
      tokens += spent;
    },
  };
}
