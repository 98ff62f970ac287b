import { expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';

const secret = 'zqx@secretmail.org';
const aliases = (name: string) => `[${Array(30).fill(`*${name}`)}]`;

test.each([
  ['1.yaml', `a: 1\nemail: !ZQXTAG ${secret}`, 'has a YAML tag ("!") that is not read (line 2, column 8)'],
  ['1.yaml', `- !!map [${secret}]`, 'has a YAML tag ("!") that is not read (line 1, column 3)'],
  ['1.yaml', `%ZQX ${secret}\n---\na: 1`, 'has a YAML directive ("%") that is not read (line 1, column 1)'],
  ['1.yaml', `? {a: ${secret}}\n: c`, 'has a list, an object or an alias as a key (line 1, column 3)'],
  ['1.yaml', `a: 1\na: ${secret}`, 'is not valid YAML: a key stands twice in one object (line 2, column 1)'],
  ['1.yaml', `a: 1\n---\nb: ${secret}`, 'holds more than one YAML document (line 2, column 1)'],
  ['1.yaml', `a: ${secret}\nb: *zqx`, 'has an alias ("*") of what does not stand before it (line 2, column 4)'],
  ['1.yaml', `a: &a [x]\nb: &b ${aliases('a')}\nc: ${aliases('b')}`, 'becomes too large by its aliases ("*")'],
  ['1.yaml', '['.repeat(5000), 'is nested too deep'],
  ['1.yaml', `\u001b[31ma: b: ${secret}`, 'is not valid YAML (line 1, column 9)'],
  ['1.json', `{"a": 1,\n"b": line 77 (line 9 column 9)}`, 'is not valid JSON (line 2, column 6)'],
  ['1.json', secret, 'is not valid JSON (line 1, column 1)'],
  ['1.json', `{"a":\n"${secret}`, 'is not valid JSON: it breaks off at its end (line 2, column 20)'],
  ['1.json', `["${secret}",]`, 'is not valid JSON (line 1, column 23)'],
  ['1.json', '['.repeat(200_000), 'is not valid JSON: it breaks off at its end (line 1, column 200001)'],
  ['1.json', ' \n', 'is empty'],
  ['1.yaml', '\uFEFF', 'is empty'],
  ['1.json', 'a\0b', 'is no text in UTF-8'],
])('what is wrong with a file is told with its place and without a word of it (%#, %s)', async (name, text, what) => {
  const warned: unknown[] = [];
  const listen = (warning: unknown) => warned.push(warning);
  process.on('warning', listen);
  const read = parseFile(name, text);
  await new Promise(setImmediate);
  process.off('warning', listen);
  expect(read).toEqual({ unreadable: { what, mend: expect.any(String) } });
  expect(JSON.stringify(read)).not.toMatch(/zqx|secret/i);
  expect(warned).toEqual([]);
});

test('keys of YAML are texts, as those of JSON are', () => {
  expect(parseFile('1.yaml', '1: a\ntrue: b\n2026-01-01: c\n')).toEqual({
    data: { 1: 'a', true: 'b', '2026-01-01': 'c' },
  });
});
