import { expect, test } from 'vitest';
import type { Session } from '../../../content-schema/index.ts';
import { programmePath } from '../../pipeline/path/experience.ts';
import { pathLines } from './path-lines.ts';

const spans = (...occupied: number[]) =>
  pathLines(
    programmePath(
      'P',
      occupied.map((step) => ({ id: step, code: `S0${step}-P-X`, step }) as Session),
    ).steps,
  ).map(({ from, to }) => [from.step, to.step]);

test('steps in a row without a session share a line, and every other step has its own', () => {
  expect(spans(1, 4, 5)).toEqual([
    [1, 1],
    [2, 3],
    [4, 4],
    [5, 5],
    [6, 9],
  ]);
  expect(spans()).toEqual([[1, 9]]);
  expect(spans(1, 2, 3, 4, 5, 6, 7, 8, 9)).toHaveLength(9);
});
