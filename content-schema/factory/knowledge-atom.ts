import { z } from 'zod';

/** The id of an atom or a course: small letters and digits, joined by hyphens; the name of its file. */
export const slug = z
  .string()
  .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'should be small letters and digits, joined by hyphens');

/**
 * One thing that is known and can be said: the smallest piece that scripts are made of (PLCAtom of the source documents). A file
 * `kb/atoms/<id>.json`.
 */
export const knowledgeAtomSchema = z.strictObject({
  id: slug,
  title: z.string().min(1).max(120),
  /** What kind of thing it is, which decides where in a session it is said. */
  kind: z.enum(['idea', 'practice', 'image', 'caution', 'question']),
  /** The step of the path that it belongs to; of all steps where it is left out. */
  step: z.int().min(1).max(9).optional(),
  /** One sentence that stands on its own. */
  claim: z.string().min(1).max(300),
  /** Sentences as they may be spoken, in order. */
  say: z.array(z.string().min(1).max(400)).min(1).max(12),
  /** Atoms that have to be known before. */
  needs: z.array(slug).default([]),
  /** Atoms that go well with it. */
  related: z.array(slug).default([]),
  /** Where it is from: a record, an address, a person. */
  sources: z.array(z.string().min(1)).default([]),
  /** Who last looked at it, and when. */
  reviewed: z.strictObject({ by: z.string(), at: z.iso.date() }).optional(),
});

/** A thing that is known. */
export type KnowledgeAtom = Readonly<z.infer<typeof knowledgeAtomSchema>>;
