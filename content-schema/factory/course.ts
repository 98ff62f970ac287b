import { z } from 'zod';
import { slug } from './knowledge-atom.ts';

/** One session that is wanted: which step, and the atoms that it is made of, in the order in which they are said. */
export const lessonSchema = z.strictObject({
  /** The session code, such as `S03-DFP-ALIGN`. */
  code: z.string().regex(/^S\d{2}-[A-Z\d]+-[A-Z\d]+$/, 'should be a session code such as S03-DFP-ALIGN'),
  title: z.string().min(1).max(120),
  step: z.int().min(1).max(9),
  /** How long it may last. */
  seconds: z.int().min(20).max(1800),
  atoms: z.array(slug).min(1).max(40),
});

/** Lessons in their order (Module/Course of the source documents). A file `kb/courses/<id>.json`. */
export const courseSchema = z.strictObject({
  id: slug,
  title: z.string().min(1).max(120),
  programme: z.string().regex(/^[A-Z\d]+$/, 'should be the middle part of session codes, such as DFP'),
  language: z.string().default('en'),
  lessons: z.array(lessonSchema).min(1),
});

/** A lesson of a course. */
export type Lesson = Readonly<z.infer<typeof lessonSchema>>;
/** A course. */
export type Course = Readonly<z.infer<typeof courseSchema>>;
