import { steps } from '../../../src/pipeline/path/steps.ts';
import { type Knowledge, lessonsOf } from '../knowledge/knowledge.ts';
import type { Finding } from './finding.ts';

/** Steps of the path of which nothing is known, and codes that two lessons have. */
export function gaps({ atoms, courses }: Pick<Knowledge, 'atoms' | 'courses'>): Finding[] {
  const known = new Set([...atoms.values()].map(({ step }) => step));
  const codes = courses.flatMap(({ lessons }) => lessons.map(({ code }) => code));
  const twice = new Set(codes.filter((code, index) => codes.indexOf(code) < index));
  return [
    ...steps
      .filter((step) => !known.has(step))
      .map((step): Finding => ({ about: 'gaps', message: `Step ${step} has no atom. Write one.` })),
    ...courses.flatMap(({ id, lessons }) =>
      steps
        .filter((step) => !lessons.some((lesson) => lesson.step === step))
        .map((step): Finding => ({ about: 'gaps', message: `The course ${id} has no lesson for step ${step}.` })),
    ),
    ...[...twice].map(
      (code): Finding => ({
        about: 'gaps',
        message: `${code} is the code of two lessons, and only the first is made. Give the second another code.`,
      }),
    ),
  ];
}

/** Atoms that no lesson says. */
export function unused(known: Pick<Knowledge, 'atoms' | 'courses'>): Finding[] {
  const used = new Set(lessonsOf(known).flatMap(({ lesson }) => lesson.atoms));
  return [...known.atoms.keys()]
    .filter((id) => !used.has(id))
    .map((id) => ({ about: 'unused', message: `${id} is in no lesson yet.` }));
}

/** Atoms that nobody has looked at for a year before a day, or ever. */
export function unreviewed({ atoms }: Pick<Knowledge, 'atoms'>, today: string): Finding[] {
  const yearBefore = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 10)}`;
  return [...atoms.values()].flatMap(({ id, reviewed }): Finding[] => {
    if (reviewed === undefined) return [{ about: 'review', message: `${id} has never been reviewed.` }];
    if (reviewed.at >= yearBefore) return [];
    return [{ about: 'review', message: `${id} was last reviewed on ${reviewed.at}, more than a year ago.` }];
  });
}
