import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleJson } from './visible.ts';

test.each([
  ['plain text – ä שלום 👩‍🚀', 'plain text – ä שלום 👩‍🚀'],
  ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
  ['\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007', '\\x1b]8;;https://evil.example\\x07here\\x1b]8;;\\x07'],
  ['\u009b2J', '\\x9b2J'],
  ['a\bb\u007f\0', 'a\\x08b\\x7f\\x00'],
  ['one\rtwo\nthree\tfour', 'one\\rtwo\\nthree\\tfour'],
  ['\u202egnp.exe\u2066\u061c\u200f', '\\u202egnp.exe\\u2066\\u061c\\u200f'],
  ['a\u2028b\ufeff\u{e0041}', 'a\\u2028b\\ufeff\\u{e0041}'],
  ['half \ud83d', 'half \\ud83d'],
  ['::error::x', '\\::error::x'],
  ['  \u00a0::warning::x', '  \u00a0\\::warning::x'],
  ['C::D a::b', 'C::D a::b'],
  ['x ##[error]y', 'x #\\#[error]y'],
  ['\n::add-mask::e', '\\n::add-mask::e'],
])('%j is printed as %j', (line, shown) => {
  expect(visible(line)).toBe(shown);
});

/** Text that is likely to hold what a terminal or a log obeys. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u001b', '::', '##[', '\r', '\n', ' ', '\u2029', '\ud800', '\u200b'),
    ),
  )
  .map((parts) => parts.join(''));

test('no line obeys, and to show it twice changes nothing', () => {
  fc.assert(
    fc.property(hostile, (line) => {
      const shown = visible(line);
      expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]|^\s*::|##\[/u);
      expect(shown.isWellFormed()).toBe(true);
      expect(visible(shown)).toBe(shown);
    }),
  );
});

test('JSON means the same and holds nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const json = visibleJson(JSON.stringify({ [text]: text }, null, 2));
      expect(json).not.toMatch(/[\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
      expect(json.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      expect(json.isWellFormed()).toBe(true);
      expect(json.split('\n').map(visible).join('\n')).toBe(json);
      expect(JSON.parse(json)).toEqual({ [text]: text });
    }),
  );
});
