import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekStreak } from './streak.ts';

const now = '2026-11-18T12:00:00Z'; // A Wednesday.

test.each([
  [0, 'nothing was ever done', []],
  [1, 'something was done this week', ['2026-11-16T00:00:00Z']],
  [1, 'this week is still empty', ['2026-11-15T23:59:59Z']],
  [0, 'a whole week was left out', ['2026-11-08T23:59:59Z']],
  [2, 'Sunday and Monday are two weeks', ['2026-11-15T23:59:59Z', '2026-11-16T00:00:00Z']],
  [1, 'one week has several', ['2026-11-16T08:00:00Z', '2026-11-17T08:00:00Z']],
  [3, 'three weeks stand in a row behind a gap', ['2026-10-01', '2026-11-18', '2026-11-09', '2026-11-04']],
  [0, 'the text is no moment', ['soon']],
])('%i weeks when %s', (weeks, _, moments) => {
  expect(weekStreak(moments, now)).toBe(weeks);
});

test('now that is no moment has no streak', () => {
  expect(weekStreak([now, ''], '')).toBe(0);
});

const moments = fc.array(
  fc
    .integer({ min: Date.parse('2026-08-01'), max: Date.parse('2026-12-31') })
    .map((time) => new Date(time).toISOString()),
);

test('one more never shortens a streak, what comes later than now does nothing, and order does not matter', () => {
  fc.assert(
    fc.property(moments, moments, (some, more) => {
      expect(weekStreak([...some, ...more], now)).toBeGreaterThanOrEqual(weekStreak(some, now));
      expect(weekStreak(some.toReversed(), now)).toBe(weekStreak(some, now));
      // The week of now counts as a whole.
      const until = some.filter((moment) => moment < '2026-11-23');
      expect(weekStreak(until, now)).toBe(weekStreak(some, now));
    }),
  );
});
