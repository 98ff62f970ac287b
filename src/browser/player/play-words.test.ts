import { expect, test } from 'vitest';
import { playWords } from './play-words.ts';

const fresh = { isPaused: true, hasEnded: false, at: 0, percent: 0, hasBegun: false };

test('the button says what pressing it does', () => {
  expect(playWords(fresh)).toBe('Play');
  expect(playWords({ ...fresh, isPaused: false, at: 7 })).toBe('Pause');
  expect(playWords({ ...fresh, at: 63, percent: 40, hasBegun: true })).toBe('Resume 1:03');
  expect(playWords({ ...fresh, at: 2, hasBegun: true })).toBe('Resume 0:02');
});

test('where nothing was heard yet, a time that was opened is no place to resume', () => {
  expect(playWords({ ...fresh, at: 83 })).toBe('Play from 1:23');
});

test('what came to its end, now or before, is played again', () => {
  expect(playWords({ ...fresh, hasEnded: true, at: 155, percent: 40, hasBegun: true })).toBe('Play again');
  expect(playWords({ ...fresh, percent: 95, hasBegun: true })).toBe('Play again');
});
