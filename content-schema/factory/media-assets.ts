import { z } from 'zod';

const file = z.strictObject({ path: z.string(), bytes: z.int().positive(), sha256: z.string().regex(/^[\da-f]{64}$/) });

/** The files of a session. Paths are below the folder of the job. */
export const mediaAssetsSchema = z.strictObject({
  code: z.string(),
  /** Digest of the script and of what speaks it. */
  inputHash: z.string(),
  /** Who speaks: `rhvoice` or `espeak-ng`, and the name of the voice. */
  voice: z.strictObject({ engine: z.string(), name: z.string() }),
  seconds: z.number().positive(),
  /** Of the whole file (EBU R 128). */
  loudness: z.strictObject({ lufs: z.number(), truePeakDb: z.number() }),
  sound: file,
  captions: file,
  transcript: file,
  chapters: file,
  cover: file,
});

/** The files of a session. */
export type MediaAssets = Readonly<z.infer<typeof mediaAssetsSchema>>;
