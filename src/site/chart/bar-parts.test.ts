import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barParts, fillingOf, ticks } from './bar-parts.ts';

test('parts follow each other in proportion to what they count', () => {
  expect(barParts([[1, 0, 3], [2]], 8)).toEqual([
    [
      { series: 0, count: 1, start: 0, length: 12.5 },
      { series: 2, count: 3, start: 12.5, length: 37.5 },
    ],
    [{ series: 0, count: 2, start: 0, length: 25 }],
  ]);
});

test('no bar is longer than its room, whatever is counted', () => {
  const rows = fc.array(fc.array(fc.nat(10_000), { maxLength: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, (bars) => {
      const sums = bars.map((bar) => bar.reduce((sum, count) => sum + count, 0));
      const drawn = barParts(bars, Math.max(0, ...sums));
      for (const [index, parts] of drawn.entries()) {
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(sums[index]);
        for (const { start, length } of parts) expect(start + length).toBeLessThanOrEqual(100.02);
      }
    }),
  );
});

test('an axis is marked with whole numbers that reach the highest', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (highest) => {
      const marks = ticks(highest);
      expect(marks[0]).toBe(0);
      expect(marks.every(Number.isInteger)).toBe(true);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(Math.max(1, highest));
    }),
  );
});

test('series beyond the known fillings share the last', () => {
  expect([fillingOf(0), fillingOf(4), fillingOf(9)]).toEqual(['solid', 'crossed', 'crossed']);
});
