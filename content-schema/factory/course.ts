import { z } from 'zod';
import { slug, step, title } from './knowledge-atom.ts';

const duration = 'should be a whole number of seconds from 20 to 1800';

/** One session that is wanted: which step, and the atoms that it is made of. */
const lessonSchema = z.strictObject({
  /** The session code, such as `S03-DFP-ALIGN`. */
  code: z.string().regex(/^S\d{2}-[A-Z\d]+-[A-Z\d]+$/, 'should be a session code such as S03-DFP-ALIGN'),
  title,
  step,
  /** How long it may last. */
  seconds: z.int(duration).min(20, duration).max(1800, duration),
  atoms: z.array(slug).min(1, 'should name at least one atom').max(40, 'should name at most 40 atoms'),
});

const beginning = (programme: string, at: number): string => `S0${at}-${programme}-`;

/** Lessons in their order (Module/Course of the source documents). A file `kb/courses/<id>.json`. */
export const courseSchema = z
  .strictObject({
    /** What an editor checks the file with. */
    $schema: z.string().optional(),
    id: slug,
    title,
    programme: z.string().regex(/^[A-Z\d]+$/, 'should be the middle part of session codes, such as DFP'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/, 'should be a language such as en')
      .default('en'),
    lessons: z.array(lessonSchema).min(1, 'should hold at least one lesson'),
  })
  .superRefine(({ programme, lessons }, context) => {
    for (const [index, lesson] of lessons.entries()) {
      const begins = beginning(programme, lesson.step);
      if (lesson.code.startsWith(begins)) continue;
      const message = `should begin with ${begins} for its step and its programme`;
      context.addIssue({ code: 'custom', path: ['lessons', index, 'code'], message });
    }
  });

/** A lesson of a course. */
export type Lesson = Readonly<z.infer<typeof lessonSchema>>;
/** A course. */
export type Course = Readonly<z.infer<typeof courseSchema>>;
