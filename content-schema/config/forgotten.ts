import { z } from 'zod';

/** A record that somebody asked to be erased (`ledgerline forget`). Numbers and keys only: it holds no word of anybody. */
export const forgottenRecordSchema = z.strictObject({
  number: z.int('should be the number of an issue').positive('should be the number of an issue'),
  hides: z
    .record(
      z.string().regex(/^[1-9]\d{0,14}$/, 'should be the number of an issue'),
      z.array(z.string().regex(/^[A-Za-z]\w*$/, 'should be a key of a record')),
    )
    .default({})
    .describe('the keys that other records do not show, by their numbers, because they name the person'),
});

/** The records that are never mirrored or published again, kept in `data/config/forgotten.json`. */
export const forgottenSchema = z
  .array(forgottenRecordSchema)
  .refine((all) => new Set(all.map(({ number }) => number)).size === all.length, 'names a number twice')
  .meta({
    title: 'Forgotten records',
    description: 'The numbers of records that are never mirrored or published again.',
  });

/** A record that is never mirrored or published again. */
export type ForgottenRecord = z.infer<typeof forgottenRecordSchema>;
