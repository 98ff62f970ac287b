import { expect, test } from 'vitest';
import { waveformPath } from './waveform-path.ts';

test('every loudness is one upright line around the middle, silence a dot', () => {
  expect(waveformPath([0, 0.5, 1])).toBe('M166.7 45v2M500 25v42M833.3 4v84');
});

test('nothing leaves the drawing, however loud it is said to be', () => {
  expect(waveformPath([7])).toBe('M500 4v84');
});

test('without loudness there is nothing to draw', () => {
  expect(waveformPath([])).toBe('');
});
