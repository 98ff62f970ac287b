import { expect, test } from 'vitest';
import { courseSchema } from '../../../content-schema/factory/course.ts';
import { knowledgeAtomSchema } from '../../../content-schema/factory/knowledge-atom.ts';
import { findingsIn, kbReport, summaryOf } from './kb-report.ts';

const reviewed = { by: 'ada', at: '2026-06-01' };
const atom = (id: string, given: object = {}) =>
  knowledgeAtomSchema.parse({
    ...{
      id,
      title: id,
      kind: 'idea',
      claim: `About ${id} there is one thing to say.`,
      say: [`This is ${id}.`],
      reviewed,
    },
    ...given,
  });
const course = (lessons: readonly [code: string, ...atoms: string[]][]) =>
  courseSchema.parse({
    ...{ id: 'breaks', title: 'Breaks', programme: 'DFB' },
    lessons: lessons.map(([code, ...atoms]) => ({ code, title: code, step: Number(code[2]), seconds: 60, atoms })),
  });
const known = (atoms: readonly ReturnType<typeof atom>[], courses: readonly ReturnType<typeof course>[]) => ({
  ...{ atoms: new Map(atoms.map((one) => [one.id, one])), courses, problems: [], hash: '' },
});
const nine = Array.from({ length: 9 }, (_, index) => index + 1);
const names = ['coat', 'glass', 'picture', 'lamp', 'pace', 'stair', 'window', 'stone', 'rain'];

test('where all is well the report says so', () => {
  const all = known(
    names.map((name, index) => atom(name, { step: index + 1 })),
    [course(nine.map((step) => [`S0${step}-DFB-X`, names[step - 1] ?? '']))],
  );
  const findings = findingsIn(all, '2026-11-27');
  expect(findings).toEqual([]);
  expect(summaryOf(all, findings)).toBe('9 atoms, 9 lessons; nothing to look at.');
});

test('everything that a person should look at is named, with what to do', () => {
  const all = known(
    [
      atom('coat', { step: 1, needs: ['nowhere'], related: ['coat'] }),
      atom('glass', { step: 2, needs: ['lamp'] }),
      atom('lamp', { step: 4, needs: ['glass'] }),
      atom('first', { step: 3, needs: ['late'], claim: 'Water that is stirred clears when it is left alone.' }),
      atom('late', { step: 5, claim: 'Stirred water clears when left alone.', say: ['This is first.'] }),
      atom('old', { step: 6, reviewed: { by: 'ada', at: '2025-11-26' } }),
      atom('never', { step: 7, reviewed: undefined }),
    ],
    [
      course([
        ['S03-DFB-X', 'first', 'gone'],
        ['S05-DFB-Y', 'late', 'old', 'never'],
        ['S05-DFB-Y', 'coat'],
      ]),
    ],
  );
  expect(kbReport(all, findingsIn(all, '2026-11-27'), '2026-11-27')).toMatchInlineSnapshot(`
    "# What is known, on 2026-11-27

    7 atoms, 2 lessons; 21 things to look at.

    ## Names that lead nowhere

    - coat names "nowhere" under "needs", and there is no such atom. Write it, or take the name out.
    - coat names itself under "related". Take it out there.
    - S03-DFB-X names "gone" under "atoms", and there is no such atom. Write it, or take the name out.

    ## Needs that are not met

    - glass and lamp need each other in a circle, so none can be said first. Take one of the needs out.
    - S03-DFB-X says first, which needs late, and no lesson up to it says that. Add it, or move the lesson.

    ## Said twice

    - first and late both say "This is first". Keep one, or tell them apart.

    ## Gaps

    - Step 8 has no atom. Write one.
    - Step 9 has no atom. Write one.
    - The course breaks has no lesson for step 1.
    - The course breaks has no lesson for step 2.
    - The course breaks has no lesson for step 4.
    - The course breaks has no lesson for step 6.
    - The course breaks has no lesson for step 7.
    - The course breaks has no lesson for step 8.
    - The course breaks has no lesson for step 9.
    - S05-DFB-Y is the code of two lessons, and only the first is made. Give the second another code.

    ## Not used yet

    - coat is in no lesson yet.
    - glass is in no lesson yet.
    - lamp is in no lesson yet.

    ## To be reviewed

    - old was last reviewed on 2025-11-26, more than a year ago.
    - never has never been reviewed.
    "
  `);
});
