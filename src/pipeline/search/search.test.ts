import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askings } from './askings.ts';
import { createPieces } from './pieces.ts';

const pieces = createPieces((word) => word.replace(/ing$/, ''));
const terms = (text: string) => text.split(' ').flatMap((word) => pieces(word).flatMap((piece) => piece.terms));

test('a run of letters without blanks becomes a term for each pair', () => {
  expect(terms('「次の京都へ」')).toEqual(['次の', 'の京', '京都', '都へ', 'へ']);
  expect(terms('ｶﾞｲﾄﾞ')).toEqual(['ガイ', 'イド', 'ド']);
});

test('words are found without their accents, their capitals and their ending', () => {
  expect(terms('Łodzi, straße Smørrebrød ısı ＡＢＣ ﬁnal Zu\u0308rich')).toEqual(
    'lodzi strasse smorrebrod isi abc final zurich'.split(' '),
  );
  expect(terms('(Listening!)')).toEqual(['listen']);
});

test('a word of several is found as a whole and by each of them', () => {
  expect(terms('S01-DFP-INTRO')).toEqual(['s01dfpintro', 's01', 'dfp', 'intro']);
  expect(terms('parse_http_header parseHttpHeader')).toEqual([
    ...['parsehttpheader', 'parse', 'http', 'header'],
    ...['parsehttpheader', 'parse', 'http', 'header'],
  ]);
  expect(terms('GitHub 1.10 #12')).toEqual(['github', 'git', 'hub', '1-10', '1', '10', '12']);
});

test('hostile words have short terms, and signs have none', () => {
  expect(terms('__proto__ constructor … 🎧 \u200b')).toEqual(['proto', 'constructor']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (text) => {
      for (const { terms: own, start, end } of pieces(text.replace(/\s/g, '')))
        for (const term of own) {
          expect([...term].length).toBeLessThanOrEqual(32);
          expect(term).toMatch(/^[\p{L}\p{N}\p{M}\u200c-]+$/u);
          expect([start >= 0, end <= text.length, start < end]).toEqual([true, true, true]);
        }
    }),
    { numRuns: 300 },
  );
});

/** A question as words, those that begin others with a star, parts in brackets, a phrase in quotation marks. */
const asked = (typed: string) =>
  askings(typed, pieces).map(({ inOrder, words }) => {
    const all = words.map(({ terms: [term = ''], beginning, parts }) => {
      const inside = parts?.map((part) => part.terms[0]).join(' ');
      return `${term}${beginning === undefined ? '' : '*'}${inside === undefined ? '' : `(${inside})`}`;
    });
    return inOrder ? `"${all.join(' ')}"` : all.join(' ');
  });

test.each([
  ['listening to rain', ['listen* to rain*']],
  ['Łódź Café', ['lodz* cafe*']],
  ['音', ['音*']],
  ['京都', ['京都']],
  ['新幹線', ['"新幹 幹線"']],
  ['新幹線で行く', ['"新幹 幹線 線で で行 行く"', '新幹 幹線 線で で行 行く']],
  ['新幹線 京都', ['新幹 幹線 京都']],
  ['API案内 x', ['api* 案内 x*']],
  ['S04-DFP', ['s04dfp*(s04 dfp)']],
  ['"clear mind"', ['"clear mind"']],
  ['"w Łodzi"', ['"w lodzi"']],
  ['"京都の旅 2026"', ['"京都 都の の旅 旅 2026"']],
  ['"', []],
  ['""', []],
  ['…', []],
])('%j is asked as %j', (typed, expected) => {
  expect(asked(typed)).toEqual(expected);
});

test('a pasted page asks for forty words', () => {
  for (const typed of ['word '.repeat(5000), '長'.repeat(5000), 'a-b '.repeat(5000)])
    for (const { words } of askings(typed, pieces)) expect(words).toHaveLength(40);
});

test('every part of a run is asked by pairs that its index has, one after the other', () => {
  const run = fc.stringMatching(/^[日本語図書館音声案内がダ]{3,12}$/u);
  fc.assert(
    fc.property(run, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % (text.length - 2);
      const part = text.slice(start, start + 3 + (b % (text.length - start - 2)));
      expect(` ${terms(text).join(' ')} `).toContain(` ${asked(part)[0]?.replaceAll('"', '')} `);
    }),
  );
});
