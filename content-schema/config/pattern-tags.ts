import { z } from 'zod';

/** One word of the vocabulary that runs are tagged with (R000-120). */
export const patternTagSchema = z.strictObject({
  tag: z
    .string()
    .regex(/^[a-z]+(?:-[a-z]+)*$/, 'should be small letters, words joined by hyphens')
    .describe('the word itself, in small letters'),
  meaning: z.string().min(1).describe('when to use it, in one line'),
  words: z
    .array(z.string().regex(/^\p{L}+$/u, 'should be single words'))
    .optional()
    .describe('words that speak for it where no model is asked; their endings do not matter'),
});

/** The vocabulary, kept in `data/config/pattern-tags.json`; a tag stands in it once. */
export const patternTagsSchema = z
  .array(patternTagSchema)
  .refine((tags) => new Set(tags.map(({ tag }) => tag)).size === tags.length, 'names a tag twice')
  .meta({ title: 'Pattern tags', description: 'The words that say what happened in a run.' });

/** One word of the vocabulary. */
export type PatternTag = z.infer<typeof patternTagSchema>;
