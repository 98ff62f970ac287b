import type { Coder } from './coder.ts';

/** Nobody writes, and it says so: a run that did nothing is no success (B001-07). */
export const nobody = (why: string): Coder => ({
  name: 'none',
  write: async () => ({ nothing: `${why} Nothing was changed.`, tokens: 0 }),
});

/** What stands in the settings at the beginning. */
export const none = nobody('Nobody is set up to write code: "operations.agents.coder" is none.');
