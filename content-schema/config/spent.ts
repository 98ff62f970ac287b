import { z } from 'zod';

const count = z.int('should be a whole number').nonnegative('should be 0 or more');

/** What was spent on a model on one day, kept in `data/config/spent.json` by `ledgerline enrich`, so that a day's budget holds. */
export const spentSchema = z
  .strictObject({
    day: z.iso.date('should be a day such as 2026-02-09').describe('the day, in UTC'),
    calls: count.describe('calls that somebody may have to pay for'),
    tokens: count.describe('tokens that were read and written'),
    until: z.iso
      .datetime('should be a moment such as 2026-02-09T01:23:45.000Z')
      .describe('the last answer that is counted, so that none is counted twice'),
  })
  .meta({ title: 'Spent', description: 'What enrichment spent on a model on the last day on which it asked one.' });

/** What was spent on one day. */
export type Spent = z.infer<typeof spentSchema>;
