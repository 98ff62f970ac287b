import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from './days-between.ts';
import { isoWeek, weeksUntil } from './iso-week.ts';

test.each([
  ['2026-01-01T00:00:00Z', '2026-W01', '2025-12-29'],
  ['2025-12-29', '2026-W01', '2025-12-29'],
  ['2025-12-28T23:59:59Z', '2025-W52', '2025-12-22'],
  ['2027-01-03T12:00:00Z', '2026-W53', '2026-12-28'],
  ['2026-02-09T01:00:00+02:00', '2026-W06', '2026-02-02'],
])('%s lies in %s, which begins on %s', (moment, name, start) => {
  expect(isoWeek(moment)).toEqual({ name, start });
});

test('weeks follow each other without gaps and end with the one asked for', () => {
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 120 }), (date, count) => {
      const weeks = weeksUntil(date.toISOString(), count);
      expect(weeks.at(-1)).toEqual(isoWeek(date.toISOString()));
      expect(new Set(weeks.map(({ name }) => name)).size).toBe(count);
      for (const [index, { start, name }] of weeks.entries()) {
        expect(isoWeek(start).name).toBe(name);
        const next = weeks[index + 1];
        if (next) expect(daysBetween(start, next.start)).toBe(7);
      }
    }),
  );
});
