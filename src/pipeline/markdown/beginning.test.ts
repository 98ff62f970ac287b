import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginning } from './beginning.ts';

test.each([
  ['Call parse_http_header() on __init__.py', 'Call parse_http_header() on __init__.py'],
  ['Area is 2*3*4 and 5 < 6 while 7 > 3', 'Area is 2*3*4 and 5 < 6 while 7 > 3'],
  ['5*x and 6*y, 2**3**4, a~b~c', '5*x and 6*y, 2**3**4, a~b~c'],
  ['See foo.__bar__, src/__tests__/x and __init__()', 'See foo.__bar__, src/__tests__/x and __init__()'],
  ['Takes ~5 minutes, a|b', 'Takes ~5 minutes, a|b'],
  ['Set <PATH> to your home & run', 'Set <PATH> to your home & run'],
  ['Give `<PATH>` or \\<PATH>', 'Give <PATH> or <PATH>'],
  ['https://x.example/snake_case_path', 'https://x.example/snake_case_path'],
  ['Use [x](https://e.example/a_(b)) and ok', 'Use x and ok'],
  ['Use [x][1].\n\n[1]: https://e.example', 'Use x.'],
  ['AT&amp;T \\*stays\\* &lt;b&gt;', 'AT&T *stays* <b>'],
])('no letter is eaten: %s', (text, words) => {
  expect(beginning(text)).toBe(words);
});

test.each([
  ['## Hi\n\n- [x] **bold** [link](https://x.example) `code`\n\n```\nno\n```\n> said', 'Hi bold link code said'],
  ['Mail **me**, *now*; or _never_! これは**太字**です', 'Mail me, now; or never! これは太字です'],
  ['Line one\r\nline two  \nline\tthree\\\nline four', 'Line one line two line three line four'],
  ['![A cat](cat.png) sits', 'A cat sits'],
  ['<!-- Describe\n\nit here -->\n\nIt hums.<!-- loudly -->', 'It hums.'],
  ['<p align="center"><b>Ad</b>a<br>sings</p><!-- no() -->', 'Ada sings'],
  ['As was said[^1].\n\n[^1]: By her.', 'As was said.'],
  ['<details><summary>More</summary>\n\nInside\n\n</details>', 'More Inside'],
])('marks of Markdown and HTML are not shown: %s', (text, words) => {
  expect(beginning(text)).toBe(words);
});

test.each([
  ['| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter the table.', 'After the table.'],
  ['Before.\n\n    at foo (bar.js:1)\n\nAfter.', 'Before. After.'],
  ['```sh\nnpm test\n```', 'npm test'],
  ['| Step | Minutes |\n|---|---|\n| Rest | 5 |', ''],
  ['<table><tr><td>a</td></tr></table>', ''],
])('a table and code are left out where there are other words: %s', (text, words) => {
  expect(beginning(text)).toBe(words);
});

test('a long text is cut at a word, and what a reader sees as one character is never cut', () => {
  expect(beginning('word '.repeat(100))).toMatch(/^(word ){20,23}word…$/);
  expect(beginning(`${'word '.repeat(23)}room. ${'word '.repeat(9)}`)).toMatch(/room…$/);
  expect(beginning('x'.repeat(5000))).toBe(`${'x'.repeat(120)}…`);
  for (const one of ['👍', '👨‍👩‍👧‍👦', '🇵🇹', 'e\u0301', 'นี้'])
    for (const first of ['', 'a', 'ab']) {
      const [, shown] = new RegExp(`^${first}((?:${one})+)…$`, 'u').exec(beginning(first + one.repeat(200))) ?? [];
      expect(shown?.length).toBeGreaterThan(100);
    }
  expect(beginning(`e${'\u0301'.repeat(500)}`).isWellFormed()).toBe(true);
});

test('the first words are found behind a long table, comment or log', () => {
  const log = `\`\`\`\n${'at foo (bar.js:1)\n'.repeat(500)}\`\`\`\n\n`;
  for (const first of [`<!--${'x\n\n'.repeat(300)}-->\n\n`, log, `| a |\n|---|\n${'| b |\n'.repeat(300)}\n`])
    expect(beginning(`${first}Here **it** begins.`)).toBe('Here it begins.');
});

test('a text that is too much to read begins as it was typed', () => {
  expect(beginning('> '.repeat(3000))).toMatch(/^> > /);
  expect(beginning('![](a '.repeat(9000))).toMatch(/^!\[\]\(a !\[\]\(a /);
});

const words = fc.constantFrom(
  'a',
  'B7',
  'é',
  '語',
  ' ',
  ' ',
  '.',
  ',',
  '(',
  ')',
  '"',
  '\n',
  '?',
  '%',
  '$',
  ':',
  ';',
  '/',
  "'",
);

test('reading takes nothing from plain words, so that they need no reading', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      expect(beginning(text)).toBe(beginning(`${text}\n\n<!-- read -->`));
    }),
    { numRuns: 500 },
  );
});

test('every letter of a text without tags, links and code is shown, in its order', () => {
  const piece = fc.oneof(
    words,
    fc.constantFrom('*', '_', '~', '**', '__', '`', ' < ', '>', '#', '&', '-', '+', '_b_', '2*3*4', '\\'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      // A code of an emoji is shown as its sign, which has no letters.
      fc.pre(text.length < 100 && !/`{3}|~{3}|^[ \t]*[-:|]+ *$|:[\w+-]+:/m.test(text));
      const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(beginning(text))).toBe(letters(text));
    }),
    { numRuns: 1000 },
  );
});

test('no beginning holds half a character, a line break or two blanks in a row', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const shown = beginning(text);
      expect(shown.isWellFormed()).toBe(true);
      expect(shown).not.toMatch(/[\n\r\t]| {2}/);
      expect(shown.length).toBeLessThan(122);
    }),
  );
});
