import { z } from 'zod';

/**
 * What was proposed on GitHub, kept in `data/config/proposed.json` by `ledgerline enrich`. Hashes only: it holds no word of anybody. What
 * was proposed for an input is not proposed again, so whoever deletes a proposal has said no.
 */
export const proposedSchema = z
  .record(
    z
      .string()
      .regex(
        /^proposals\/[a-z][a-z\d-]{0,60}\/[1-9]\d{0,14}$/,
        'should be "proposals/", the folder of a record type and a number',
      ),
    z.string().regex(/^[\da-f]{64}$/, 'should be a SHA-256 in hexadecimal'),
  )
  .meta({
    title: 'Proposed texts',
    description: 'For each record of which a text was proposed on GitHub, the hash of what it was made from.',
  });

/** The hash of what the last proposal was made from, by `proposals/sessions/4`. */
export type Proposed = z.infer<typeof proposedSchema>;
