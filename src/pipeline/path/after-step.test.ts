import { expect, test } from 'vitest';
import type { Session } from '../../../content-schema/index.ts';
import { afterStep } from './after-step.ts';

const session = (id: number, step: number, name = 'A') =>
  ({ id, step, status: 'active', code: `S0${step}-DFP-${name}`, programme: 'DFP' }) as Session;
const path = [session(1, 1), session(2, 2), session(3, 2, 'B'), session(5, 5)];

test('after a step comes the nearest later one that has a session, with what else that step offers', () => {
  expect(afterStep(path, 'DFP', 1)).toMatchObject({ id: 2, alternatives: [{ id: 3 }] });
  expect(afterStep(path, 'DFP', 2)).toMatchObject({ id: 5, alternatives: [] });
});

test('a step without an active session is followed all the same', () => {
  expect(afterStep(path, 'DFP', 3)).toMatchObject({ id: 5, reason: expect.stringContaining('After step 3') });
});

test('after the last step the path is finished, and may begin again', () => {
  expect(afterStep(path, 'DFP', 5)).toMatchObject({ id: null, rule: 'finished' });
  expect(afterStep(path, 'DFP', 5).alternatives.map(({ id }) => id)).toContain(1);
});

test('a programme without an active session recommends nothing', () => {
  expect(afterStep([], 'DFP', 5)).toMatchObject({ id: null, rule: 'empty-path' });
});
