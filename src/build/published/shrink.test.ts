import { expect, test } from 'vitest';
import { acceptedTypes, fewer, refuseShrink, refuseUnknownType, type Shrink } from './shrink.ts';

const types = [
  { name: 'task', plural: 'tasks' },
  { name: 'job', plural: 'jobs' },
];

const shrink = (before: Record<string, number>, now: Record<string, number>, wish: Partial<Shrink> = {}) =>
  refuseShrink({
    fewer: fewer(before, now),
    since: 'when it was last built',
    accepted: [],
    types,
    withheld: [],
    isSample: false,
    issuesDb: 'octocat/records',
    dataHub: './data-hub',
    ...wish,
  });

test.each([
  ['more than a fifth and more than three', 20, 15, true],
  ['exactly a fifth', 20, 16, false],
  ['three of few', 3, 0, false],
  ['four of four', 4, 0, true],
  ['less than a fifth of many', 1000, 801, false],
  ['more than a fifth of many', 1000, 799, true],
  ['nothing', 20, 20, false],
  ['less than nothing', 20, 40, false],
])('a type that loses %s', (_, was, now, isRefused) => {
  expect(shrink({ tasks: was }, { tasks: now }) !== undefined).toBe(isRefused);
});

test('each type is looked at for itself, and one whose file is gone has lost everything', () => {
  const refusal = shrink({ tasks: 40, jobs: 10, wishes: 9 }, { tasks: 2, jobs: 90 });
  expect(refusal?.message).toMatchInlineSnapshot(`
    "The site would lose many of its records, so nothing was built.
    tasks: 40 when it was last built, 2 now
    wishes: 9 when it was last built, 0 now"
  `);
  expect(refusal?.hint).toMatchInlineSnapshot(`
    "No record type has the plural wishes any more: was its file renamed or removed?
    Was the label record:task renamed, deleted or taken off issues of octocat/records?
    Was octocat/records emptied, moved or made anew?
    Is the data-hub "./data-hub" still the right one, at the right folder and branch, with all its files?
    If they are meant to go, say so once: "npx ledgerline build --accept-shrink tasks,wishes".
    On GitHub, run the workflow "Deploy" by hand and name them there."
  `);
});

test('records that are held back are lost to the site too, and it is said why', () => {
  const withheld = [
    ...Array.from({ length: 7 }, (_, index) => ({ type: 'task', reason: index < 3 ? 'approval' : 'edited' })),
    { type: 'task', reason: 'problems' },
    { type: 'job', reason: 'problems' },
  ];
  const refusal = shrink({ tasks: 10 }, { tasks: 2 }, { withheld });
  expect(refusal?.message).toContain('2 now (1 withheld because of an error, 7 waiting for approval)');
  expect(refusal?.hint).toMatch(/ledgerline check.*\n.*label "approved"/);
});

test.each(['tasks', 'task', 'record:task', 'all'])('what was named is let go: %s', (word) => {
  const lost = (wish: Partial<Shrink>) => shrink({ tasks: 10, jobs: 10 }, { tasks: 0, jobs: 10 }, wish);
  expect(lost({ accepted: [word] })).toBeUndefined();
  expect(lost({ accepted: ['jobs'] })).toBeDefined();
});

test('one type that was named does not let another go, and the advice names both', () => {
  const refusal = shrink({ tasks: 10, jobs: 10 }, {}, { accepted: ['tasks'] });
  expect(refusal?.message).not.toContain('tasks');
  expect(refusal?.hint).toContain('--accept-shrink tasks,jobs"');
});

test('the sample in place of own records is told as such', () => {
  const refusal = shrink({ tasks: 10 }, {}, { isSample: true });
  expect(refusal?.hint).toContain('The sample would stand in their place');
});

test('types are named in any case and separated as people separate them; others are refused', () => {
  expect(acceptedTypes(' Tasks, jobs;ALL ')).toEqual(['tasks', 'jobs', 'all']);
  expect(acceptedTypes(undefined)).toEqual([]);
  expect(refuseUnknownType(['tasks', 'all', 'record:job', 'wishes'], types, { wishes: 3 })).toBeUndefined();
  expect(refuseUnknownType(['taks'], types)).toEqual({
    message: '--accept-shrink names "taks", which is no record type.',
    hint: 'The types are tasks and jobs; "all" means every one of them.',
  });
});

test('whoever reads issues alone is not asked about a data-hub', () => {
  const refusal = shrink({ tasks: 10 }, {}, { issuesDb: 'team/issues', dataHub: undefined });
  expect(refusal?.hint).toContain('record:task');
  expect(refusal?.hint).not.toContain('data-hub');
});
