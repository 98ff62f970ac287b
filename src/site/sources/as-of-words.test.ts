import { expect, test } from 'vitest';
import { asOfWords } from './as-of-words.ts';

test('records without dates are data all the same', () => {
  expect(asOfWords('2026-01-01T00:00:00Z', 3)).toBeNull();
  expect(asOfWords(null, 3)).toBe('The records do not say when they are from');
  expect(asOfWords(null, 0)).toBe('There is no data yet');
});
