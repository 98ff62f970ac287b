import { expect, test } from 'vitest';
import { withinCpu } from './within-cpu.ts';

test('work that ends gives what it gives, and what it throws', () => {
  expect(withinCpu(() => 'done')).toBe('done');
  expect(() =>
    withinCpu(() => {
      throw new RangeError('too deep');
    }),
  ).toThrow(RangeError);
});

test('work that never ends is given up, and the next is done as before', () => {
  const endless = () => {
    for (;;);
  };
  expect(withinCpu(endless)).toBeUndefined();
  expect(withinCpu(() => 'done')).toBe('done');
});
