import { expect, test } from 'vitest';
import { understood, wordsOf } from './understood.ts';

const heardOf = (said: string, heard: string): number => understood(wordsOf(said), wordsOf(heard));

test('words are compared without capitals and punctuation', () => {
  expect(wordsOf("Nine. It's blue, twice-told!")).toEqual(['nine', "it's", 'blue', 'twice', 'told']);
});

test.each([
  ['Let your hands be heavy.', 'let your hands be heavy', 5],
  ['Let your hands be heavy.', '', 0],
  ['', 'huh', 0],
  ['Let your hands be heavy.', 'love your hands be happy', 3],
  ['Notice where your body meets the chair.', 'no this is where your body needs the chair', 5],
  ['In, and gather.', 'huh in and mm gather or', 3],
  ['down to the river', 'river the to down', 1],
])('of "%s", heard as "%s", %i words are understood', (said, heard, matches) => {
  expect(heardOf(said, heard)).toBe(matches);
});

test('a word counts once, however often it is heard', () => {
  expect(heardOf('One breath.', 'one one one breath breath')).toBe(2);
});
