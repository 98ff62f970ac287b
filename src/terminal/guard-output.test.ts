import { expect, test } from 'vitest';
import { guarded, guardOutput } from './guard-output.ts';

test.each([
  ['\u001b[31mred\u001b[39m\nnext\r\n', '\u001b[31mred\u001b[39m\nnext\r\n'],
  ['\u001b[8mhidden\u001b[2J\u001b[1A', '\\x1b[8mhidden\\x1b[2J\\x1b[1A'],
  ['one\n::error::two\rthree\n', 'one\n\\::error::two\\rthree\n'],
  ['\u001b[31m ::error::x', '\u001b[31m \\::error::x'],
])('%j of a library is printed as %j', (text, shown) => {
  expect(guarded(text)).toBe(shown);
});

test('text and bytes are guarded alike, and whoever waits for the end is told', () => {
  const written: unknown[][] = [];
  const stream = { write: (...given: unknown[]) => written.push(given) > 0 };
  guardOutput(stream);
  const done = () => {};
  stream.write('a\u0007', done);
  stream.write(Buffer.from('b\u0007'), 'utf8', done);
  expect(written).toEqual([
    ['a\\x07', done],
    ['b\\x07', done],
  ]);
});
