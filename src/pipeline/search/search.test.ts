import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askings } from './askings.ts';
import { indexPage } from './index-page.ts';
import { indexWords } from './index-words.ts';
import { shownWords } from './shown-words.ts';

const shown = (index: string) =>
  shownWords(index.split(/\s+/).map((text) => ({ text, isFound: false })))
    .map(({ text }) => text)
    .join('');
/** What of a text is marked when those words of its index are found. */
const marked = (text: string, ...found: string[]) =>
  shownWords(
    indexWords(text)
      .split(' ')
      .map((word) => ({ text: word, isFound: found.includes(word.replace(/[\u2060、。]/g, '')) })),
  ).map(({ text: part, isFound }) => (isFound ? `[${part}]` : part));

test('a run of letters without blanks becomes a word for each pair', () => {
  expect(
    indexWords('次の京都へ')
      .split(' ')
      .map((word) => word.replaceAll('\u2060', '')),
  ).toEqual(['次の', 'の京', '京都', '都へ', 'へx']);
});

test('a word that is not found by its plain letters has one beside it that is', () => {
  const words = (text: string) =>
    indexWords(text)
      .split(' ')
      .map((word) => word.replaceAll('\u2060', ''));
  expect(words('w Łodzi, straße')).toEqual(['w', 'Łodzi,', 'lodzi,', 'straße', 'strasse']);
  expect(words('ＡＢＣ ﬁnal Smørrebrød ısı')).toEqual([
    'ＡＢＣ',
    'abc',
    'ﬁnal',
    'final',
    'Smørrebrød',
    'smorrebrod',
    'ısı',
    'isi',
  ]);
  expect(words('ｶﾞｲﾄﾞ')).toEqual(['ｶﾞｲﾄﾞ', 'ガイ', 'イド', 'ドx']);
});

test.each([
  'plain words, and #12 (1.10) S01-DFP-INTRO',
  'Café crème in Zürich',
  'e\u0301clair',
  'привет мир',
  'don’t … “stop” 1.5',
])('%j is left to Pagefind', (text) => {
  expect(indexWords(text)).toBe(text);
});

test('what is shown of an index is the text it was made of, in every script', () => {
  const letters = fc.constantFrom(
    ...'日本語のガｶﾞサービス한국어ภาษาไทยที่ກຂខ្មែរabcŁßøæé1.、。「」()-_/,:"\u2060\u200b🎧 \n\u3000',
  );
  const texts = fc.oneof(
    fc.array(letters, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(shown(indexWords(text)).trim()).toBe(text.replaceAll('\u2060', '').trim().split(/\s+/).join(' '));
    }),
    { numRuns: 500 },
  );
});

test('found pairs are marked as the word that was looked for', () => {
  expect(marked('図書館の音声案内について。次', '音声', '声案', '案内')).toEqual([
    '図書館の',
    '[音声案内]',
    'について。次',
  ]);
  expect(marked('in Łódź now', 'lodz')).toEqual(['in ', '[Łódź]', ' now']);
  expect(marked('京都。', '都x')).toEqual(['京', '[都。]']);
});

test.each([
  ['listening to rain', ['listening to rain']],
  ['Łódź Café', ['lodz Café']],
  ['音', ['音']],
  ['京都', ['京都']],
  ['新幹線', ['"新幹 幹線"']],
  ['新幹線で行く', ['"新幹 幹線 線で で行 行く"', '新幹 幹線 線で で行 行く']],
  ['新幹線 京都', ['新幹 幹線 京都']],
  ['API案内 x', ['API 案内 x']],
  ['"clear mind"', ['"clear mind"']],
  ['"w Łodzi"', ['"w Łodzi"', 'w lodzi']],
  ['"京都の旅 2026"', ['"京都 都の の旅 旅x 2026"']],
  ['"', ['"']],
  ['""', ['""']],
])('%j is asked as %j', (typed, expected) => {
  expect(askings(typed)).toEqual(expected);
});

test('a pasted page asks for forty words', () => {
  expect(askings('word '.repeat(5000))[0]?.split(' ')).toHaveLength(40);
});

test('every part of a run is asked by pairs that its index has, one after the other', () => {
  const run = fc.stringMatching(/^[日本語図書館音声案内がダ]{3,12}$/u);
  fc.assert(
    fc.property(run, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % (text.length - 2);
      const part = text.slice(start, start + 3 + (b % (text.length - start - 2)));
      const index = ` ${indexWords(text).replaceAll('\u2060', '')} `;
      expect(index).toContain(` ${askings(part)[0]?.replaceAll('"', '')} `);
    }),
  );
});

test('a page is given with its texts alone, words whole where tags stand inside them, and filters as they are', () => {
  const page = `<html><body><nav>Menu</nav><main id="m" data-searchable><h1 title="a > b">京<em>都</em></h1>
    <span data-pagefind-filter="area">東京</span><img src="x.png"><script>if (a < b) 東京</script>
    <p data-pagefind-body>in <strong>Ł</strong>ódź 1 < 2 <!-- 京都 --></p><dt>a</dt><dd>b</dd></main><footer>x</footer></body></html>`;
  expect(indexPage(page)?.replaceAll('\u2060', '').replace(/\s+/g, ' ')).toBe(
    '<html><body><main id="m" data-searchable><h1 title="a > b">京都 都x</h1> <span data-pagefind-filter="area">東京</span> ' +
      '<p data-pagefind-body>in Łódź lodz 1 < 2 </p><dt> a</dt> <dd> b</dd> <div data-pagefind-body>\ua66e</div></main></body></html>',
  );
  expect(indexPage('<main data-pagefind-body><h1>Łódź</h1></main>')?.replaceAll('\u2060', '')).toBe(
    '<html><body><main data-pagefind-body><h1>Łódź lodz</h1></main></body></html>',
  );
  expect(indexPage('<main id="m"><p data-pagefind-body>on another page too</p></main>')).toBeUndefined();
});
