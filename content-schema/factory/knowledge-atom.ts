import { z } from 'zod';

/** The id of an atom or a course: small letters and digits, joined by hyphens; the name of its file. */
export const slug = z
  .string()
  .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'should be small letters and digits, joined by hyphens');

/** The code of a session; folders, files and branches are named for it. */
export const sessionCode = z
  .string()
  .regex(/^S\d{2}-[A-Z\d]+-[A-Z\d]+$/, 'should be a session code such as S03-DFP-ALIGN');

const lengthy = (most: number): string => `should have 1 to ${most} characters`;

/** A title: one line. */
export const title = z.string().min(1, lengthy(80)).max(80, lengthy(80));

/** A step of the path. */
export const step = z.int('should be a whole number from 1 to 9').min(1, 'should be 1 to 9').max(9, 'should be 1 to 9');

/** Words that are spoken: a voice reads every sign of them, and captions show them. */
export const spoken = (most: number) =>
  z
    .string()
    .min(1, lengthy(most))
    .max(most, lengthy(most))
    .regex(/^[^<>{}[\]|#*_`\\\p{Cc}]+$/u, 'should be plain words in one line, without markup')
    .refine((text) => !/:\/\/|\bwww\./i.test(text), 'should hold no address: nobody can listen to one');

const kinds = ['idea', 'practice', 'image', 'caution', 'question'] as const;

/**
 * One thing that is known and can be said: the smallest piece that scripts are made of (PLCAtom of the source documents). A file
 * `kb/atoms/<id>.json`.
 */
export const knowledgeAtomSchema = z.strictObject({
  /** What an editor checks the file with. */
  $schema: z.string().optional(),
  id: slug,
  title,
  /** What kind of thing it is, which decides where in a session it is said. */
  kind: z.enum(kinds, 'should be idea, practice, image, caution or question'),
  /** The step of the path that it belongs to; of all steps where it is left out. */
  step: step.optional(),
  /** One sentence that stands on its own. */
  claim: spoken(300),
  /** Sentences as they may be spoken, in order. */
  say: z.array(spoken(400)).min(1, 'should hold at least one sentence').max(12, 'should hold at most 12 sentences'),
  /** Atoms that have to be known before. */
  needs: z.array(slug).default([]),
  /** Atoms that go well with it. */
  related: z.array(slug).default([]),
  /** Where it is from: a record, an address, a person. */
  sources: z.array(z.string().min(1)).default([]),
  /** Who last looked at it, and when. */
  reviewed: z.strictObject({ by: z.string().min(1), at: z.iso.date('should be a day such as 2026-11-27') }).optional(),
});

/** A thing that is known. */
export type KnowledgeAtom = Readonly<z.infer<typeof knowledgeAtomSchema>>;
