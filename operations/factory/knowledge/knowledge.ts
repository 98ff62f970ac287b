/**
 * What is known, as files of a repository: atoms, and courses whose lessons are made of them. The factory reads them through one door,
 * `readKnowledge`, and everything that it makes names the atoms that it was made of.
 */
import type { Course, Lesson } from '../../../content-schema/factory/course.ts';
import type { KnowledgeAtom } from '../../../content-schema/factory/knowledge-atom.ts';

/** Something that is wrong with a file, and what to do about it. */
export interface KnowledgeProblem {
  /** Below the root of the repository. */
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}

/** Everything that could be read, and what could not. */
export interface Knowledge {
  readonly atoms: ReadonlyMap<string, KnowledgeAtom>;
  readonly courses: readonly Course[];
  readonly problems: readonly KnowledgeProblem[];
  /** Digest of all files, also of those that cannot be read. */
  readonly hash: string;
}

/** A lesson, and the course that wants it. */
export interface WantedLesson {
  readonly course: Course;
  readonly lesson: Lesson;
}

/** Every lesson of every course, in their order. Of two with the same code the first counts: they would have the same files. */
export function lessonsOf({ courses }: Pick<Knowledge, 'courses'>): WantedLesson[] {
  const all = courses.flatMap((course) =>
    course.lessons.map((lesson): [string, WantedLesson] => [lesson.code, { course, lesson }]),
  );
  return [...new Map(all.toReversed()).values()].toReversed();
}

/** The atoms of a lesson in the order of its list, and the names behind which there is none. */
export function atomsOf(lesson: Lesson, { atoms }: Pick<Knowledge, 'atoms'>) {
  const found = lesson.atoms.flatMap((id) => atoms.get(id) ?? []);
  return { found, missing: lesson.atoms.filter((id) => !atoms.has(id)) };
}
