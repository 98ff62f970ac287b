import { expect, test } from 'vitest';
import { ducking } from './ducking.ts';
import { RATE, samples } from './sound/samples.ts';

const said = (start: number, seconds: number) => ({ start, sound: new Float32Array(samples(seconds)) });
/** How far back the music is at these seconds, with sentences from 10 to 12, 13 to 15, 18 to 20 and 30 to 32. */
const at = (...seconds: number[]): number[] => {
  const curve = ducking([said(10, 2), said(13, 2), said(18, 2), said(30, 2)], samples(50));
  return seconds.map((second) => Number((curve[Math.round(second * RATE)] ?? Number.NaN).toFixed(2)));
};

test('music is all there before the first words and after the last', () => {
  expect(at(0, 5, 9, 40, 49)).toEqual([0, 0, 0, 0, 0]);
});

test('music is all the way back before a word begins, and until it has ended', () => {
  expect(at(9.95, 10, 11, 12, 12.1)).toEqual([1, 1, 1, 1, 1]);
  expect(at(17.95, 18, 29.95, 30)).toEqual([1, 1, 1, 1]);
});

test('music does not pump in a breath between sentences', () => {
  expect(at(12.3, 12.5, 12.7)).toEqual([1, 1, 1]);
});

test('music comes up part of the way in a short pause and all the way in a long one', () => {
  expect(at(16.5)).toEqual([0.5]);
  expect(at(23, 26, 29)).toEqual([0, 0, 0]);
});

test('without words the music never steps back', () => {
  expect(ducking([], samples(2)).every((back) => back === 0)).toBe(true);
});
