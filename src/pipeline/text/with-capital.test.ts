import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCapital } from './with-capital.ts';

test.each([
  ['decide how long we keep it', 'Decide how long we keep it'],
  ['a', 'A'],
  ['état des lieux', 'État des lieux'],
  ['“quoted” words', '“quoted” words'],
  ["don't", "Don't"],
  ['e-mail addresses', 'E-mail addresses'],
  ['wait, what?', 'Wait, what?'],
  ['done!', 'Done!'],
])('%j begins with a capital: %j', (text, shown) => {
  expect(withCapital(text)).toBe(shown);
});

test.each([
  'prevStep is null',
  'iPhone 7 plays nothing',
  's01-dfp-intro has no sound',
  'example.org is down',
  'user@example.org wrote',
  'src/pages is large',
  '`null` is shown',
  '#7 again',
  'ßharp',
  'მთა',
  'مراجعة الترجمة',
  '🎧 recommend headphones',
  'Already so',
  '',
])('%j stays as it is spelled', (text) => {
  expect(withCapital(text)).toBe(text);
});

test('nothing but the case of the first letter changes, and doing it twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const shown = withCapital(text);
      expect(shown).toHaveLength(text.length);
      expect([...shown].slice(1)).toEqual([...text].slice(1));
      expect(withCapital(shown)).toBe(shown);
    }),
  );
});
