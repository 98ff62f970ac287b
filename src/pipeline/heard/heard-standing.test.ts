import { expect, test } from 'vitest';
import { heardStanding } from './heard-standing.ts';

const session = (length: number, end: number, at = end) => ({ title: 'A', length, at, played: [[0, end]] as const });

test('what was begun says how much is left from where it was stopped', () => {
  expect(heardStanding(session(155, 92))).toEqual({ percent: 59, isHeard: false, at: 92, words: '1:03 left' });
  expect(heardStanding({ ...session(155, 10), at: 140 })).toMatchObject({ percent: 6, words: '0:15 left' });
});

test('what was heard to the end, or nearly, is heard', () => {
  expect(heardStanding(session(100, 90))).toMatchObject({ isHeard: true, words: 'heard' });
  expect(heardStanding(session(100, 89))).toMatchObject({ isHeard: false });
});

test('who stopped in the last seconds goes on from the beginning', () => {
  expect(heardStanding({ ...session(155, 10), at: 153 })).toMatchObject({ at: 0, words: '2:35 left' });
});

test('a recording whose length nobody knows is begun, and one that never played is nothing', () => {
  expect(heardStanding(session(0, 20))).toMatchObject({ percent: 0, words: 'begun' });
  expect(heardStanding({ ...session(155, 0), played: [] })).toBeUndefined();
  expect(heardStanding(undefined)).toBeUndefined();
});
