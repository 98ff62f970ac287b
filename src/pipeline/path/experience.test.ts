import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Session } from '../../../content-schema/index.ts';
import { programmeOf } from '../progress.ts';
import { experience } from './experience.ts';

const session = (id: number, code: string, step: number | null, status = 'active') =>
  ({ id, code, step, status, programme: programmeOf(code) }) as Session;

const cases = [
  session(1, 'S01-DFP-ZEBRA', 1),
  session(2, 'S01-DFP-APPLE', 1),
  session(3, 'S02-DFP-GONE', 2, 'inactive'),
  session(4, 'S03-DFP-TWICE', 3),
  session(5, 'S03-DFP-TWICE', 4),
  session(6, 'S05-DFP-TAKE', 5, 'inactive'),
  session(7, 'S05-DFP-TAKE', 5),
  session(8, 'S06-DFP-NOSTEP', null),
  session(9, 'S09-ABC-ALONE', 9),
];
const made = experience(cases);
const dfp = made.programmes.find(({ name }) => name === 'DFP');

test('every code has one page, whatever number of records bear it', () => {
  expect(made.pages.map(({ session: { code } }) => code)).toEqual([
    'S01-DFP-APPLE',
    'S01-DFP-ZEBRA',
    'S02-DFP-GONE',
    'S03-DFP-TWICE',
    'S05-DFP-TAKE',
    'S06-DFP-NOSTEP',
    'S09-ABC-ALONE',
  ]);
});

test('of two records with one code the lower number has the page, unless only the other is active', () => {
  const page = (code: string) => made.pages.find((candidate) => candidate.session.code === code);
  expect(page('S03-DFP-TWICE')).toMatchObject({ session: { id: 4 }, sameCode: [{ id: 5 }] });
  expect(page('S05-DFP-TAKE')).toMatchObject({ session: { id: 7 }, sameCode: [{ id: 6 }] });
});

test('the lowest active code stands for a step, and a step without an active session has nobody', () => {
  expect(dfp?.steps.map(({ standsFor }) => standsFor?.id)).toEqual([
    2,
    undefined,
    4,
    undefined,
    7,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(dfp?.steps[0]?.sessions.map(({ id }) => id)).toEqual([2, 1]);
  expect(dfp?.steps[1]?.sessions.map(({ id }) => id)).toEqual([3]);
  expect(dfp?.active.map(({ id }) => id)).toEqual([2, 1, 4, 7]);
});

test('each programme has its own nine steps', () => {
  expect(made.programmes.map(({ name, steps }) => [name, steps.length])).toEqual([
    ['DFP', 9],
    ['ABC', 9],
  ]);
  for (const { name, active } of made.programmes) for (const { programme } of active) expect(programme).toBe(name);
});

test('what is on no path is told with the reason', () => {
  expect(made.aside.map(({ session: { id }, why }) => [id, why])).toEqual([
    [8, 'no-step'],
    [5, 'code-taken'],
    [6, 'code-taken'],
  ]);
});

test('every session is on exactly one path or aside, in whatever order the sessions come', () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 30 }),
      code: fc.constantFrom('S01-AA-X', 'S02-AA-Y', 'S01-BB-X', 'S02-BB-Y'),
      step: fc.option(fc.integer({ min: 1, max: 9 })),
      status: fc.constantFrom('active', 'inactive'),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(some, (facts) => {
      const sessions = facts.map(({ id, code, step, status }) => session(id, code, step, status));
      const { programmes, aside, pages } = experience(sessions);
      const onPaths = programmes.flatMap(({ steps }) => steps.flatMap((step) => step.sessions));
      const told = [...onPaths, ...aside.map((entry) => entry.session)].map(({ id }) => id);
      expect(told.sort((a, b) => a - b)).toEqual(facts.map(({ id }) => id).sort((a, b) => a - b));
      expect(experience(sessions.toReversed()).pages).toEqual(pages);
    }),
  );
});
