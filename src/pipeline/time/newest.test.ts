import { expect, test } from 'vitest';
import { isAhead, newest, newestByNow } from './newest.ts';

const now = Date.UTC(2026, 0, 2);

test('what lies ahead is no newest, whatever the year and the way it is written', () => {
  const moments = [
    '2026-01-01T00:00:00Z',
    '2026-01-01T03:00:00+02:00',
    '9999-12-31T23:59:59Z',
    '2026-01-03T00:00:00Z',
    'soon',
    '',
  ];
  expect(newest(moments, now)).toBe('2026-01-01T03:00:00+02:00');
  expect(newest(['9999-12-31T23:59:59Z'], now)).toBeNull();
  expect(newest([], now)).toBeNull();
  expect(newest(moments, Number.NaN)).toBeNull();
});

test('clocks may differ by minutes, and by no more', () => {
  expect(isAhead('2026-01-02T00:04:00Z', now)).toBe(false);
  expect(isAhead('2026-01-02T00:06:00Z', now)).toBe(true);
  expect(isAhead('soon', now)).toBe(false);
  expect(newestByNow(['2026-01-02T00:04:00Z', '2026-01-02T00:06:00Z'], now)).toBe('2026-01-02T00:04:00Z');
});
