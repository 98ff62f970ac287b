import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksFrom } from './blocks.ts';
import { headingsAlone } from './headings-alone.ts';

const opening = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '  ',
  '    ',
  '\t',
  '- ',
  '1. ',
  '> ',
  '>',
  '# ',
  '### ',
  '#',
  '```',
  '```js',
  '~~~~',
  '<div>',
  '* * *',
  '---',
  '===',
  '| ',
);
const content = fc.constantFrom(
  '',
  'a',
  'b c',
  '### d',
  '## e ##',
  '```',
  '<b>',
  '- f',
  '[r]: u',
  '*g*',
  '|---|',
  '\\',
);
const drawn = fc.array(
  fc.tuple(opening, content).map((line) => line.join('')),
  { maxLength: 12 },
);

test('headings and fences that are found alone are those of the Markdown, and nothing else in it matters', () => {
  fc.assert(
    fc.property(drawn, fc.nat(3), (lines, from) => {
      const alone = headingsAlone(lines, from);
      if (alone) expect(alone).toEqual(blocksFrom(lines, from).filter(({ kind }) => kind !== 'other'));
    }),
    { numRuns: 2000 },
  );
});

test.each(['```', '~~~ js', ' ```\na\n ```', '<details>', 'a\n---', '===\n===', '- a\n  ### b', '\ufeff### a'])(
  '%j has to be read',
  (text) => {
    expect(headingsAlone(text.split('\n'), 0)).toBeUndefined();
  },
);

test.each([
  '### a\n\nb',
  '```json\n{}\n```',
  '~~~\n```\n~~~~',
  'a\n\n---\n\nb',
  '- a\n  - b\n\n1. c',
  '> ```\n\n| a |\n|---|',
])('%j has not', (text) => {
  expect(headingsAlone(text.split('\n'), 0)).toBeDefined();
});
