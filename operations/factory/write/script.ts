import type { SessionScript } from '../../../content-schema/factory/session-script.ts';
import { digestOf } from '../files/keep-files.ts';
import { atomsOf, type Knowledge, type WantedLesson } from '../knowledge/knowledge.ts';
import { layOut, type SaidAtom } from './lay-out.ts';
import { orderAtoms } from './order-atoms.ts';

/** Who writes: the rule, or a model. */
export type WrittenBy = SessionScript['writtenBy'];

/** Raised when the rule changes, so that scripts are written anew. */
export const byRule: WrittenBy = { provider: 'rule', model: null, prompt: 'session-script@1' };

/** The digest of all that a script is made from: the lesson, its atoms, and who writes. */
export function scriptHash({ course, lesson }: WantedLesson, known: Pick<Knowledge, 'atoms'>, by: WrittenBy): string {
  const { found, missing } = atomsOf(lesson, known);
  const said = found.map(({ id, title, kind, claim, say, needs }) => [id, title, kind, claim, say, needs]);
  return digestOf([course.language, lesson, said, missing, by, byRule.prompt]);
}

/** The atoms of a lesson in their order, each in its own sentences. */
export const saidByRule = ({ lesson }: WantedLesson, known: Pick<Knowledge, 'atoms'>): SaidAtom[] =>
  orderAtoms(atomsOf(lesson, known).found).map((atom) => ({ atom, lines: atom.say }));

/** The script of a lesson out of what is said; or why there is none, as a sentence with what to do. */
export function scriptOf(
  { course, lesson }: WantedLesson,
  said: readonly SaidAtom[],
  writtenBy: WrittenBy,
  inputHash: string,
): SessionScript | { readonly cannot: string } {
  const laid = layOut(lesson, said);
  if ('least' in laid) {
    const { code, seconds } = lesson;
    const cannot = `${code} may last ${seconds} seconds, and what it says takes ${laid.least}. Give it more time, or fewer atoms.`;
    return { cannot };
  }
  const { code, title, step } = lesson;
  const description = said.map(({ atom }) => atom.claim).join(' ');
  return { code, title, step, language: course.language, description, parts: laid.parts, writtenBy, inputHash };
}
