import { expect, test } from 'vitest';
import { median } from './median.ts';

test.each([
  [[], null],
  [[4], 4],
  [[10, 2, 9], 9],
  [[1, 10, 2, 4], 3],
])('the middle of %j is %j', (values, middle) => {
  expect(median(values)).toBe(middle);
});
