import { expect, test } from 'vitest';
import { utcDay, utcTime } from './utc-time.ts';

test('a moment is read in UTC, wherever the site is built', () => {
  expect(utcTime('2026-02-09T01:23:45.000Z')).toBe('9 Feb 2026, 01:23 UTC');
  expect(utcTime('2026-02-09T01:23:45+02:00')).toBe('8 Feb 2026, 23:23 UTC');
  expect(utcDay('2026-12-31T23:59:59Z')).toBe('31 Dec 2026');
});

test('a day stays a day, and anything else stays what it is', () => {
  expect(utcTime('2026-02-09')).toBe('9 Feb 2026');
  expect(utcTime('soon')).toBe('soon');
});
