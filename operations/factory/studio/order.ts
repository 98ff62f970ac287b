import { z } from 'zod';
import { sessionScriptSchema } from '../../../content-schema/factory/session-script.ts';

/** What the studio is given on its standard input. */
export const orderSchema = z.strictObject({
  script: sessionScriptSchema,
  /** The name of the programme, as it stands in the tags of the sound. */
  album: z.string(),
  voice: z.enum(['rhvoice', 'espeak-ng']),
  /** The folder that the files are written into. */
  folder: z.string(),
});

/** What the studio says on its standard output. */
export const recordedSchema = z.strictObject({
  seconds: z.number().positive(),
  voice: z.strictObject({ engine: z.string(), name: z.string() }),
  loudness: z.strictObject({ lufs: z.number(), truePeakDb: z.number() }),
});

/** A session that is to be recorded. */
export type Order = z.infer<typeof orderSchema>;
/** What was recorded. */
export type Recorded = z.infer<typeof recordedSchema>;

/** The files of a session by what they are, as the site looks for them beside a sound. What is captioned is all that is said. */
export function filesOf(code: string) {
  const name = code.toLowerCase();
  return {
    sound: `${name}.mp3`,
    captions: `${name}.transcript.vtt`,
    transcript: `${name}.transcript.vtt`,
    chapters: `${name}.chapters.vtt`,
    cover: `${name}.png`,
  };
}
