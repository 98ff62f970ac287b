import { z } from 'zod';
import { sessionCode, slug } from './knowledge-atom.ts';

/** What is said in a session, and when (VideoScript of the source documents). */
export const sessionScriptSchema = z.strictObject({
  code: sessionCode,
  title: z.string(),
  step: z.int().min(1).max(9),
  language: z.string(),
  /** A few sentences for the page of the session. */
  description: z.string(),
  /** Parts in their order; each is a chapter. */
  parts: z
    .array(
      z.strictObject({
        chapter: z.string().min(1).max(80),
        /** Seconds of quiet before it. */
        pause: z.number().min(0).max(120),
        lines: z
          .array(z.strictObject({ text: z.string().min(1).max(400), pauseAfter: z.number().min(0).max(60) }))
          .min(1),
        /** The atoms it was made of: every line has its source. */
        atoms: z.array(slug).min(1),
      }),
    )
    .min(1),
  /** By rule, or the model that wrote it. */
  writtenBy: z.strictObject({ provider: z.string(), model: z.string().nullable(), prompt: z.string() }),
  /** Digest of atoms, lesson and rule: the same gives the same script, and nothing is made twice. */
  inputHash: z.string(),
});

/** What is said in a session. */
export type SessionScript = Readonly<z.infer<typeof sessionScriptSchema>>;
