import { expect, test } from 'vitest';
import { iso8601Duration } from './iso-8601-duration.ts';

test.each([
  [0, 'PT0S'],
  [155.6, 'PT2M36S'],
  [3599.7, 'PT1H0S'],
  [3723, 'PT1H2M3S'],
])('%d seconds are %s', (seconds, written) => {
  expect(iso8601Duration(seconds)).toBe(written);
});
