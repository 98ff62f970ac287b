import type { Coder } from './coder.ts';

/** Nobody writes, and it says so: a run that did nothing is no success (B001-07). */
export const none: Coder = {
  name: 'none',
  write: async () => ({
    nothing: 'Nobody is set up to write code: "operations.agents.coder" is none. Nothing was changed.',
    tokens: 0,
  }),
};
