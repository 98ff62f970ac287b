import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks } from './blocks.ts';
import { plainHeadings } from './plain-headings.ts';

const start = fc.constantFrom(
  '',
  '',
  '# ',
  '### ',
  '###### ',
  '####### ',
  '#',
  '###\t',
  '> ',
  '>',
  '- ',
  '-',
  '1. ',
  '12) ',
  '* ',
  '    ',
  '\t',
);
const rest = fc.constantFrom(
  '',
  'words',
  'a | b',
  '--- | ---',
  '- - -',
  '***',
  '`code`',
  '# b',
  '[x]: y',
  '"',
  '\\',
  '| - |',
  '#',
  '&#35; a',
  '\u00a0#',
  '\u2028# a',
  '[ ] b',
  '==',
  '_',
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.array(start, { maxLength: 3 }), rest).map(([starts, words]) => starts.join('') + words),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'#>-+*1.) \t`~=_|[]:a'), maxLength: 8 }) },
);

test('a text without anything that reaches over lines has the headings that reading it as Markdown finds', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
      const found = plainHeadings(lines);
      if (found === undefined) return;
      plain++;
      const read = readBlocks(lines);
      expect(read.filter(({ kind }) => kind !== 'other')).toEqual(
        found.map(({ line, depth }) => ({
          kind: 'heading',
          first: line,
          last: line,
          depth,
          info: '',
          closed: true,
          loose: false,
        })),
      );
    }),
    { numRuns: 4000 },
  );
  expect(plain).toBeGreaterThan(1000);
});

test.each(['~~~', '```', '<b>', 'a\n===', 'a\n---', ' # a', '- b\n  # a', '> <!--'])(
  '%j has to be read as Markdown',
  (text) => {
    expect(plainHeadings(text.split('\n'))).toBeUndefined();
  },
);
