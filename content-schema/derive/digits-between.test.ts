import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitsBetween } from './digits-between.ts';

test('a range is told in few patterns', () => {
  expect(digitsBetween(1, 9)).toEqual(['[1-9]']);
  expect(digitsBetween(1, 12)).toEqual(['[1-9]', '1[0-2]']);
  expect(digitsBetween(0, 0)).toEqual(['0']);
  expect(digitsBetween(1, 5000)).toEqual(['[1-9]', '[1-9][0-9]', '[1-9][0-9][0-9]', '[1-4][0-9][0-9][0-9]', '5000']);
});

test('the patterns of a range match its numbers and no others', () => {
  const number = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(number, number, number, (one, other, asked) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other)];
      const pattern = new RegExp(`^(?:${digitsBetween(min, max).join('|')})$`);
      for (const n of [asked, min - 1, min, max, max + 1])
        expect(pattern.test(String(n)), `${n} of ${min} to ${max}`).toBe(n >= min && n <= max);
    }),
  );
});
