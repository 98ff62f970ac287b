import { z } from 'zod';

const kept = z.strictObject({ sha256: z.string().regex(/^[\da-f]{64}$/), bytes: z.int().positive() });

/** A video as it is to be uploaded: its texts, and the files that it is made of, which lie in the store. */
export const videoSchema = z.strictObject({
  title: z.string().min(1).max(100),
  description: z.string(),
  tags: z.array(z.string()),
  language: z.string(),
  privacy: z.enum(['private', 'unlisted', 'public']),
  seconds: z.number().positive(),
  sound: kept,
  /** `.png` or `.jpg`. */
  cover: kept.extend({ ending: z.string().regex(/^\.(?:png|jpe?g)$/) }),
  captions: kept,
  /** Where the video is made, on the machine that prepared it. */
  folder: z.string(),
});

/** A video as it is to be uploaded. */
export type Video = z.infer<typeof videoSchema>;
