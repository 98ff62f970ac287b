import { z } from 'zod';

/** A record that somebody asked to be erased (`ledgerline forget`). Numbers and keys only: it holds no word of anybody. */
export const forgottenRecordSchema = z.strictObject({
  number: z.int('should be the number of an issue').positive('should be the number of an issue'),
  type: z
    .string()
    .regex(/^[a-z][a-z\d-]{0,60}$/, 'should be the name of a record type')
    .optional()
    .describe(
      'its record type, for a file of another type may have the same number; left out, all of that number are meant',
    ),
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
