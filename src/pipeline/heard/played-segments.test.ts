import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPlayed,
  formatPlayed,
  nothingPlayed,
  type PlayedSegments,
  parsePlayed,
  playedPercent,
  playedSeconds,
  unionOfPlayed,
} from './played-segments.ts';

const length = 600;
const time = fc.double({ min: -5, max: length + 5, noNaN: true });
const piece = fc.tuple(time, time);
const heard = (pieces: readonly (readonly [number, number])[]): PlayedSegments =>
  pieces.reduce((played, [start, end]) => addPlayed(played, start, end), nothingPlayed);
const segments = fc.array(piece, { maxLength: 12 }).map(heard);

test('what was jumped over is not heard, and what was played twice counts once', () => {
  const played = heard([
    [0, 30],
    [60, 90],
    [10, 40],
  ]);
  expect(played).toEqual([
    [0, 40],
    [60, 90],
  ]);
  expect(playedSeconds(played)).toBe(70);
  expect(playedPercent(played, 100)).toBe(70);
});

test('pieces that meet become one', () => {
  expect(
    heard([
      [0, 10],
      [20, 30],
      [10, 20],
    ]),
  ).toEqual([[0, 30]]);
});

test('a recording is heard to its end although a player stops just before or after it', () => {
  expect(playedPercent([[0, 154.3]], 155)).toBe(100);
  expect(playedPercent([[0, 155.4]], 155)).toBe(100);
  expect(playedPercent([[0, 153]], 155)).toBe(98);
  expect(playedPercent([[0, 10]], 0)).toBe(0);
  expect(playedPercent([], 0.5)).toBe(0);
  expect(playedPercent([[0, 10]], Number.NaN)).toBe(0);
});

test('pieces are written as xAPI writes them', () => {
  expect(
    formatPlayed([
      [0, 12],
      [20, 31.5],
    ]),
  ).toBe('0[.]12[,]20[.]31.5');
  expect(formatPlayed(nothingPlayed)).toBe('');
});

test('pieces stay in order and apart', () => {
  fc.assert(
    fc.property(segments, (played) => {
      const ends = played.flat();
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(new Set(ends).size).toBe(ends.length);
    }),
  );
});

test('hearing something again changes nothing', () => {
  fc.assert(
    fc.property(segments, (played) => {
      expect(unionOfPlayed(played, played)).toEqual(played);
    }),
  );
});

test('two browsers together heard the same whichever is asked first, and whoever joins them', () => {
  fc.assert(
    fc.property(segments, segments, segments, (a, b, c) => {
      expect(unionOfPlayed(a, b)).toEqual(unionOfPlayed(b, a));
      expect(unionOfPlayed(unionOfPlayed(a, b), c)).toEqual(unionOfPlayed(a, unionOfPlayed(b, c)));
    }),
  );
});

test('joining what two browsers heard is the same as hearing it all in one', () => {
  const pieces = fc.array(piece, { maxLength: 12 });
  fc.assert(
    fc.property(pieces, pieces, (a, b) => {
      expect(unionOfPlayed(heard(a), heard(b))).toEqual(heard([...a, ...b]));
    }),
  );
});

test('hearing more never lowers the percentage, which stays between 0 and 100', () => {
  fc.assert(
    fc.property(segments, piece, fc.double({ min: 0, max: length, noNaN: true }), (played, [start, end], of) => {
      const before = playedPercent(played, of);
      const after = playedPercent(addPlayed(played, start, end), of);
      expect(after).toBeGreaterThanOrEqual(before);
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(100);
    }),
  );
});

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(segments, (played) => {
      expect(parsePlayed(formatPlayed(played))).toEqual(played);
    }),
  );
});

test('no text is too strange to be read', () => {
  expect(parsePlayed('12')).toEqual([]);
  expect(parsePlayed('5[.]1[,]NaN[.]3[,]-1[.]4[,]1e3[.]2e3[,]1[.]2[.]3')).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('[.]', '[,]', '1', '9', '.', '-', 'e', ' ') }), (text) => {
      for (const [start, end] of parsePlayed(text)) expect(start).toBeLessThan(end);
    }),
  );
});
