import { expect, test } from 'vitest';
import { eachTakes } from './each-takes.ts';

test('how long each takes is said by the longest of them', () => {
  expect(eachTakes([155, 179, 148])).toBe('each takes under three minutes');
  expect(eachTakes([155, 180])).toBe('each takes under four minutes');
  expect(eachTakes([40])).toBe('each takes under a minute');
  expect(eachTakes([3000])).toBe('each takes under 51 minutes');
});

test('where a length is not known, nothing is said of it', () => {
  expect(eachTakes([155, null])).toBeUndefined();
  expect(eachTakes([])).toBeUndefined();
});
