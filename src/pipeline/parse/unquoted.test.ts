import { expect, test } from 'vitest';
import { textsOfUnquoted } from './unquoted.ts';

test.each([
  ['3.10', ['3.1', '3.10']],
  ['1.0', ['1.0', '1']],
  ['-0.50', ['-0.5', '-0.50']],
  ['.5', ['0.5', '.5']],
  ['1,234.50', ['1234.5', '1,234.50']],
  ['1.0e+3', ['1000.0', '1000', '1.0e+3']],
  ['1.5e+20', ['1.5e+20', '150000000000000000000']],
  ['0.00001', ['1.0e-05', '0.00001']],
  ['1_000', ['1000', '1_000']],
  ['0x1F', ['31', '0x1F']],
  ['0b101', ['5', '0b101']],
  ['010', ['8', '010']],
  ['+7', ['7', '+7']],
  ['12:30', ['45000', '12:30']],
  ['20000000000000000001', ['20000000000000000001']],
  ['Yes', ['Yes', 'true']],
  ['off', ['off', 'false']],
  ['true', ['true']],
])('the unquoted %s stands for %j', (written, texts) => {
  expect(textsOfUnquoted(written)).toEqual(texts);
});

test.each([
  '',
  '.',
  '-',
  '08',
  '1e3',
  '1.2.3',
  '3.10 (old)',
  'v3.10',
  '2026-01-01',
  'null',
  '~',
  '0x',
  '1,',
  ':a',
  'y',
  '1:75',
  '٣',
])('the unquoted %j is the text it is', (written) => {
  expect(textsOfUnquoted(written)).toEqual([written]);
});
