import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['settl', 'settl', 0],
  ['setl', 'settl', 1],
  ['breaht', 'breath', 1],
  ['lihgt', 'night', 2],
  ['Łodz', 'lodz', 1],
  ['water', 'rain', 3],
])('%s is as far from %s as the letters that differ', (from, to, distance) => {
  expect(editDistance(from, to, 2)).toBe(distance);
  expect(editDistance(to, from, 2)).toBe(distance);
});

test('one letter put in anywhere is one away, whatever it is', () => {
  const letter = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), letter, fc.nat(), (word, more, place) => {
      const at = place % word.length;
      expect(editDistance(word, word.slice(0, at) + more + word.slice(at), 2)).toBe(1);
    }),
  );
});
