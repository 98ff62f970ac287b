import { expect, test } from 'vitest';
import type { Session } from '../../../content-schema/index.ts';
import { programmes } from './programme-steps.ts';

const session = (id: number, code: string, step: number | null, status = 'active') =>
  ({ id, code, step, status, programme: code.split('-')[1] ?? null, displayTitle: `Title ${id}` }) as Session;

test('each programme has nine steps, the lowest code stands for a step, and what is inactive leaves a gap', () => {
  const [first, second] = programmes([
    session(1, 'S01-DFP-ZEBRA', 1),
    session(2, 'S01-DFP-APPLE', 1),
    session(3, 'S02-DFP-GONE', 2, 'inactive'),
    session(4, 'S03-DFP-NONE', null),
    session(5, 'S09-DFP-END', 9),
    session(6, 'S01-ABC-ONE', 1),
  ]);
  expect(first?.name).toBe('DFP');
  expect(first?.steps.map(({ state }) => state)).toEqual(['available', ...Array(7).fill('none'), 'available']);
  expect(first?.steps[0]).toMatchObject({
    label: 'Title 2',
    href: expect.stringMatching(/\/experience\/s01-dfp-apple\/$/),
  });
  expect(second?.name).toBe('ABC');
});
