import { expect, test } from 'vitest';
import { waveformPath } from './waveform-path.ts';

test('every loudness is one upright line around the middle, silence a dot', () => {
  expect(waveformPath([0, 0.5, 1])).toBe('M167 47v2M500 26v44M833 4v88');
});

test('many of them share bars, each as high as its loudest, so that bars stay apart', () => {
  const peaks = Array.from({ length: 220 }, (_, index) => (index === 1 ? 1 : 0));
  const drawn = waveformPath(peaks).split('M').slice(1);
  expect(drawn).toHaveLength(110);
  expect(drawn.slice(0, 2)).toEqual(['5 4v88', '14 47v2']);
});

test('nothing leaves the drawing, however loud it is said to be', () => {
  expect(waveformPath([7])).toBe('M500 4v88');
});

test('without loudness there is nothing to draw', () => {
  expect(waveformPath([])).toBe('');
});
