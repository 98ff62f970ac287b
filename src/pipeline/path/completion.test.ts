import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Run, Session } from '../../../content-schema/index.ts';
import { journeys } from './completion.ts';

const session = (step: number, status = 'active', programme = 'DFP') =>
  ({ id: step, code: `S0${step}-${programme}-N`, step, status, programme }) as Session;
const run = (step: number, status = 'completed', userId: number | null = 7) =>
  ({ id: 100 + step, sessionId: step, step, status, userId, programme: 'DFP' }) as Run;
const nine = Array.from({ length: 9 }, (_, i) => session(i + 1));

test('one completed run completes a step, however many are still open or given up', () => {
  const [journey] = journeys(nine, [run(1, 'in-progress'), run(1), run(2, 'in-progress'), run(3, 'cancelled')]);
  expect(journey).toMatchObject({ completed: [1], started: [2], percent: 11, next: 'S02-DFP-N' });
});

test('a journey is complete when every populated step is', () => {
  const [journey] = journeys([session(1), session(3)], [run(1), run(3)]);
  expect(journey).toMatchObject({ populated: [1, 3], percent: 100, next: null });
});

test('a step whose sessions are all inactive is not asked for', () => {
  const [journey] = journeys([session(1), session(2, 'inactive'), session(3)], [run(1)]);
  expect(journey).toMatchObject({ populated: [1, 3], percent: 50, next: 'S03-DFP-N' });
});

test('what to hear next comes from the rules', () => {
  const [journey] = journeys(nine, [run(1), run(3), run(4, 'in-progress')]);
  expect(journey).toMatchObject({ started: [4], next: 'S02-DFP-N' });
});

test('a programme whose sessions are all inactive has nothing to ask for', () => {
  const [journey] = journeys([session(1, 'inactive')], [run(1)]);
  expect(journey).toMatchObject({ completed: [1], percent: 0, next: null });
});

test('a run without a known listener is nobody’s journey', () => {
  expect(journeys(nine, [run(1, 'completed', null)])).toEqual([]);
});

test('completing one more run never takes anything away', () => {
  const runs = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('completed', 'in-progress', 'cancelled')),
  );
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 9 }), (some, step) => {
      const before = journeys(
        nine,
        some.map(([s, status]) => run(s, status)),
      )[0];
      const after = journeys(nine, [...some.map(([s, status]) => run(s, status)), run(step)])[0];
      expect(after?.percent).toBeGreaterThanOrEqual(before?.percent ?? 0);
      expect(after?.completed).toEqual(expect.arrayContaining(before?.completed ?? []));
    }),
  );
});
