import { expect, test } from 'vitest';
import type { Journey } from '../path/completion.ts';
import { stepFunnel } from './step-funnel.ts';

const journey = (programme: string, completed: number[], started: number[] = []): Journey => ({
  userId: 1,
  programme,
  completed,
  started,
  populated: [1, 2, 4],
  percent: 0,
  next: null,
});
const sessions = [1, 2, 4].map((step) => ({ programme: 'DFP', step, status: 'active' }));

test('a listener counts once at each step that is started or completed, and in no other programme', () => {
  const journeys = [journey('DFP', [1], [2]), journey('DFP', [1, 2]), journey('XYZ', [1])];
  const runs = [1, 1, 2].map((step) => ({ programme: 'DFP', step }));
  const { listeners, steps } = stepFunnel('DFP', journeys, sessions, [...runs, { programme: 'XYZ', step: 1 }]);
  expect(listeners).toBe(2);
  expect(steps.slice(0, 3)).toEqual([
    { step: 1, completed: 2, reached: 2, runs: 2, isPopulated: true },
    { step: 2, completed: 1, reached: 2, runs: 1, isPopulated: true },
    { step: 3, completed: 0, reached: 0, runs: 0, isPopulated: false },
  ]);
  expect(steps).toHaveLength(9);
});

test('the sentence names the sharpest drop, and steps over gaps in the path', () => {
  const journeys = [journey('DFP', [1, 2, 4]), journey('DFP', [1, 2]), journey('DFP', [1, 2]), journey('DFP', [1])];
  expect(stepFunnel('DFP', journeys, sessions, []).sentence).toBe(
    'Of 4 listeners who started, 1 reaches step 4; the sharpest drop is between steps 2 and 4, from 3 to 1.',
  );
});

test('where nobody is lost or nobody has started, the sentence says so', () => {
  expect(stepFunnel('DFP', [journey('DFP', [1, 2, 4])], sessions, []).sentence).toBe(
    'Of 1 listener who started, 1 reaches step 4; no step loses anybody.',
  );
  expect(stepFunnel('DFP', [], sessions, []).sentence).toContain('Nobody has started yet.');
});
