import { expect, test } from 'vitest';
import type { Journey } from '../../pipeline/completion.ts';
import { stepFunnel } from './step-funnel.ts';

const journey = (programme: string, completed: number[], started: number[]): Journey => ({
  userId: 1,
  programme,
  completed,
  started,
  populated: [1, 2],
  percent: 0,
  next: null,
});

test('a listener counts once at each step that is begun or completed, and in no other programme', () => {
  const journeys = [journey('DFP', [1], [2]), journey('DFP', [1, 2], []), journey('XYZ', [1], [])];
  expect(stepFunnel(journeys, 'DFP', [1, 2, 3])).toEqual([
    { step: 1, completed: 2, reached: 2 },
    { step: 2, completed: 1, reached: 2 },
    { step: 3, completed: 0, reached: 0 },
  ]);
});
