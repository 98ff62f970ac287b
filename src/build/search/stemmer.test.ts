import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemmed, stemmerOf } from './stemmer.ts';

test.each([
  ['en', ['listening', 'listens'], 'listen'],
  ['de-AT', ['Kindern', 'Kinder'].map((word) => word.toLowerCase()), 'kind'],
  ['fr', ['fichiers', 'fichier'], 'fichi'],
  ['ru', ['книгами', 'книга'], 'книг'],
])('words of %s are brought to one stem', async (language, words, expected) => {
  const { stem } = await stemmerOf(language);
  expect(words.map(stem)).toEqual(words.map(() => expected));
});

test('words of a language without a stemmer stay as they are, and the script says the same', async () => {
  const { stem, script } = await stemmerOf('ja');
  expect(stem('案内')).toBe('案内');
  expect(script).toContain('export');
});

test.each(stemmed)('the stemmer of %s stems whatever there is, in the script as in the build', async (language) => {
  const { stem, script } = await stemmerOf(language);
  const inBrowser = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('constructor', '__proto__', 'x'.repeat(32), ''),
  );
  fc.assert(
    fc.property(words, (word) => {
      const lower = word.toLowerCase();
      expect(typeof stem(lower)).toBe('string');
      expect(inBrowser.stemmer(lower)).toBe(stem(lower));
    }),
    { numRuns: 40 },
  );
});
