import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

const render = (text: string) => renderMarkdown(text, { prefix: 'p' });
/** The words of a text as a reader sees them. */
const seen = (text: string) =>
  render(text)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .trim();

describe('a tag that no page would show is words', () => {
  test.each([
    'Set <PATH> to your home & run',
    'Use List<String> and Map<K, List<V>> here',
    'ffmpeg -i <input> <output>',
    'cd <dir>; run <your-name>@<host>',
    '<Component prop={x}>child</Component>',
    '<PATH>\nis the folder',
    '> <PATH>\n',
    'a <title> b',
    'a <template> b',
  ])('%j', (text) => {
    expect(seen(text).replace(/\s+/g, ' ')).toBe(text.replace(/^> /, '').trim().replace(/\s+/g, ' '));
  });
});

test.each([
  ['<center>a</center> <u>b</u> <font color="red">c</font>', 'a b c'],
  ['<center>\n\na\n\n</center>', 'a'],
  ['a<br/>b <g-emoji alias="tada">🎉</g-emoji>', 'ab 🎉'],
  ['<svg><path d="M0 0"/><text>a</text></svg>', 'a'],
  ['<math><mi>x</mi></math>', 'x'],
  ['a <!-- b --> c', 'a  c'],
  ['<b>a</b> <kbd>b</kbd> <mark>c</mark> <small>d</small> <ruby>漢<rt>kan</rt></ruby>', 'a b c d 漢kan'],
])('a tag of HTML goes, and what stands in it stays: %j', (text, words) => {
  expect(seen(text)).toBe(words);
});

test('no word of a text is lost, whatever tags stand around it', () => {
  const names =
    'b center svg template select option textarea title iframe video object noscript input Foo p table td details ruby rt a';
  const tag = fc
    .constantFrom(...names.split(' '))
    .chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`, `<${name} x="y">`));
  const piece = fc.oneof(tag, fc.constantFrom(' ', '\n', '\n\n', '- '));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.array(piece, { maxLength: 6 }), (before, after) => {
      expect(seen(`${before.join('')} oneword ${after.join('')}`)).toContain('oneword');
    }),
    { numRuns: 300 },
  );
});
