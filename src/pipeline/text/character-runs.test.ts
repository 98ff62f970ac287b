import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, hasRun } from './character-runs.ts';

const isLetter = (code: number) => code >= 97 && code <= 122;

test('a row of characters is found exactly where a regular expression finds it', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '-'), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 12 }), (text, length) => {
      expect(hasRun(text, length, isLetter)).toBe(new RegExp(`[a-z]{${length}}`).test(text));
      expect(count(text, isLetter)).toBe(text.match(/[a-z]/g)?.length ?? 0);
    }),
  );
});
