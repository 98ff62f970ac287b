import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Łódź', 'lodz'],
  ['STRASSE Straße STRAẞE', 'strasse strasse strasse'],
  ['Smørrebrød Æther Œuvre Þór Ħal', 'smorrebrod aether oeuvre thor hal'],
  ['İstanbul ısı', 'istanbul isi'],
  ['ＡＢＣ１２ ﬁnal ﬀ ｶﾞｲﾄﾞ', 'abc12 final ff ガイド'],
  ['Zu\u0308rich Zürich', 'zurich zurich'],
  ['ΣΊΣΥΦΟΣ σίσυφος', 'σισυφοσ σισυφοσ'],
  ['Ёлка йод', 'елка иод'],
  ['שָׁלוֹם مُحَمَّد', 'שלום محمد'],
  ['medi\u00adtation می\u200cخواهم', 'meditation میخواهم'],
  ['ที่ น้ำ', 'ที่ น้ำ'],
  ['ガ カ 한국', 'ガ カ 한국'],
  ['S01-DFP-INTRO #12 1.10', 's01-dfp-intro #12 1.10'],
])('%j is compared as %j', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 1000 },
  );
});

test('a part of a text is a part of the folded text', () => {
  const letter = fc.constantFrom(...'aÄłŁßøæİıΣςéЁйガが한語ทำ１Ａﬁ#- ');
  const some = fc.array(letter, { maxLength: 6 }).map((all) => all.join(''));
  fc.assert(
    fc.property(some, some, some, (before, part, after) => {
      expect(fold(before + part + after)).toContain(fold(part));
    }),
    { numRuns: 500 },
  );
});
