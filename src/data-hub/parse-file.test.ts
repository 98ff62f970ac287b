import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonSchema } from '../../content-schema/derive/draft-07.ts';
import { parseFile } from './parse-file.ts';

const secret = 'zqx@secretmail.org';
const aliases = (name: string) => `[${Array(30).fill(`*${name}`)}]`;

test.each([
  ['1.yaml', `a: 1\nemail: !ZQXTAG ${secret}`, 'has a YAML tag ("!") that is not read (line 2, column 8)'],
  ['1.yaml', `- !!map [${secret}]`, 'has a YAML tag ("!") that is not read (line 1, column 3)'],
  ['1.yaml', `%ZQX ${secret}\n---\na: 1`, 'has a YAML directive ("%") that is not read (line 1, column 1)'],
  ['1.yaml', `? {a: ${secret}}\n: c`, 'has a list, an object or an alias as a key (line 1, column 3)'],
  ['1.yaml', `a: 1\na: ${secret}`, 'is not valid YAML: the key "a" appears twice in it (line 2, column 1)'],
  ['1.yaml', `a: {zqx: 1, zqx: ${secret}}`, 'is not valid YAML: a key appears twice in one object (line 1, column 13)'],
  ['1.yaml', `a: 1\n\tb: ${secret}`, 'is indented with a tab, and YAML wants spaces (line 2, column 1)'],
  [
    '1.yaml',
    `a: @${secret}`,
    `${'has a value that begins with a character which YAML keeps for itself'}, and needs quotes (line 1, column 4)`,
  ],
  ['1.yaml', `a: !!binary ${secret}`, 'has a YAML tag ("!") that is not read (line 1, column 13)'],
  ['1.yaml', `%YAML 1.1\n---\na: !!set {${secret}}`, 'has a YAML tag ("!") that is not read (line 3, column 10)'],
  ['1.yaml', `<<: ${secret}`, 'merges ("<<") what is no object (line 1, column 1)'],
  ['1.yaml', `a: 1\n---\nb: ${secret}`, 'holds more than one YAML document (line 2, column 1)'],
  ['1.yaml', `a: ${secret}\nb: *zqx`, 'has an alias ("*") of what does not stand before it (line 2, column 4)'],
  ['1.yaml', `a: &a [x]\nb: &b ${aliases('a')}\nc: ${aliases('b')}`, 'becomes too large by its aliases ("*")'],
  ['1.yaml', '['.repeat(5000), 'is nested too deep'],
  [
    '1.yaml',
    `\u001b[31ma: b: ${secret}`,
    'is not valid YAML: a text with a colon and a blank in it needs quotes (line 1, column 9)',
  ],
  ['1.yaml', `a: 1\nb: "${secret}\nc: 2`, 'is not valid YAML: a quote is opened and not closed (line 3, column 5)'],
  [
    '1.yaml',
    `a: [b, #zqx ${secret}]\nc: 2`,
    'is not valid YAML: a bracket is opened and not closed; after a blank, "#" begins a comment (line 2, column 1)',
  ],
  [
    '1.yaml',
    `a: '${secret}'s'`,
    'is not valid YAML: something follows a value that had ended, such as the rest of a text after a quote (line 1, column 24)',
  ],
  [
    '1.yaml',
    `a: first\n  zqx: ${secret}`,
    'is not valid YAML: a line below a text has a colon in it; indent it as the key above, or put the whole text in quotes ' +
      '(line 1, column 4)',
  ],
  [
    '1.yaml',
    `a: 1\n${secret}\n`,
    'is not valid YAML: a line has no colon after its key, or goes on with a text and is not indented (line 2, column 1)',
  ],
  [
    '1.json',
    `{"a": "${secret}" // zqx\n}`,
    'is not valid JSON: it has a comment, and JSON has none (line 1, column 28)',
  ],
  [
    '1.json',
    `/* zqx */ {"a": "${secret}"}`,
    'is not valid JSON: it has a comment, and JSON has none (line 1, column 1)',
  ],
  ['1.json', `{"a": "${secret}",\n}`, 'is not valid JSON: a comma stands before a closing bracket (line 2, column 1)'],
  ['1.json', `{'a': "${secret}"}`, 'is not valid JSON: names and texts stand in double quotes (") (line 1, column 2)'],
  [
    '1.json',
    `{"a": "${secret}\n"}`,
    'is not valid JSON: a text in quotes has a line break or a tab in it, which JSON writes as \\n and \\t (line 1, column 26)',
  ],
  [
    '1.json',
    `{"a": "${secret}"\n"b": 1}`,
    'is not valid JSON: a comma or a colon is missing before it (line 2, column 1)',
  ],
  [
    '1.json',
    `{"a": 1,\n"b": line 77 (line 9 column 9)}`,
    'is not valid JSON: a name or a text stands in it without double quotes (") (line 2, column 6)',
  ],
  ['1.json', secret, 'is not valid JSON (line 1, column 1)'],
  ['1.json', `{"a":\n"${secret}`, 'is not valid JSON: it breaks off at its end (line 2, column 20)'],
  ['1.json', `["${secret}",]`, 'is not valid JSON: a comma stands before a closing bracket (line 1, column 23)'],
  ['1.json', '['.repeat(200_000), 'is not valid JSON: it breaks off at its end (line 1, column 200001)'],
  [
    '1.json',
    `{"a": 1,\n"\\u0061": "${secret}"}`,
    'is not valid JSON: the key "a" appears twice in it (line 2, column 1)',
  ],
  [
    '1.json',
    `{"a": [{"zqx": 1, "zqx": "${secret}"}]}`,
    'is not valid JSON: a key appears twice in one object (line 1, column 19)',
  ],
  ['1.json', `${'['.repeat(100_000)}1${']'.repeat(100_000)}`, 'is nested too deep'],
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

const schema: JsonSchema = {
  properties: {
    id: { type: 'integer' },
    text: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    texts: { type: 'array', items: { type: 'string' } },
    inside: { type: 'object', properties: { text: { type: 'string' } } },
    free: { anyOf: [{ type: 'string' }, { type: 'object' }] },
  },
};
const asText = [
  '1.10',
  '007',
  '61e9540',
  '0x10',
  '0o7',
  '.5',
  '1e3',
  '+5',
  '-0',
  '12345678901234567890',
  '2026',
  'True',
];
const neverNumbers = ['1_000', '2026-11-25', 'yes', 'no', 'on', 'off', '1:30', '.', '1.2.3'];

test.each([...asText, ...neverNumbers])(
  '%s in the place of a text is that text in YAML, however deep the place',
  (written) => {
    const yaml = `text: ${written}\ntexts: [${written}]\ninside: {text: ${written}}\nfree: ${written}\n`;
    const data = { text: written, texts: [written], inside: { text: written }, free: written };
    expect(parseFile('1.yaml', yaml, schema)).toEqual({ data });
    expect(parseFile('1.yml', `%YAML 1.1\n---\n${yaml}`, schema)).toEqual({ data });
  },
);

test.each(['1.10', '2026', '1e3', '-0', '12345678901234567890', '1E400', 'true', 'false'])(
  'and so is %s in JSON',
  (written) => {
    const json = `{"text": ${written}, "texts": [${written}], "inside": {"text": ${written}}, "free": ${written}}`;
    expect(parseFile('1.json', json, schema)).toEqual({
      data: { text: written, texts: [written], inside: { text: written }, free: written },
    });
  },
);

test('where a number belongs a number is read, and what is none is left for somebody to be told', () => {
  const ids = ['7', '007', '0x10', '7.0', '1.5', '.inf', 'true'].map((id) => parseFile('1.yaml', `id: ${id}`, schema));
  expect(ids.map((read) => ('data' in read ? (read.data as { id: unknown }).id : read))).toEqual([
    ...[7, 7, 16, 7, '1.5', '.inf', 'true'],
  ]);
});

test('where nobody says what belongs, a number stays one unless it would lose something', () => {
  const read = parseFile(
    '1.yaml',
    'free: {a: 1, b: 1.5, c: 1.10, d: 61e9540, e: true, f: null, g: [12345678901234567890]}',
    schema,
  );
  expect(read).toEqual({
    data: { free: { a: 1, b: 1.5, c: '1.10', d: '61e9540', e: true, f: null, g: ['12345678901234567890'] } },
  });
});

test('merge keys are merged: what stands in the object itself wins, then what comes first', () => {
  const yaml = 'a: &a {text: 1.10, id: 1}\nb: &b {id: 2, free: b}\n<<: [*a, *b]\nid: 3\n';
  expect(parseFile('1.yaml', yaml, schema)).toMatchObject({ data: { text: '1.10', id: 3, free: 'b' } });
});

test('an anchor within itself goes round, and is no fault of the reading', () => {
  const read = parseFile('1.yaml', 'free: &a {b: *a, c: 1}', schema);
  expect('data' in read && (read.data as { free: { b: unknown } }).free.b).toMatchObject({ c: 1 });
});

test('lines may end as on Windows, and a mark may stand before the first', () => {
  expect(parseFile('1.yaml', '\uFEFFtext: a\r\nid: 7\r\n', schema)).toEqual({ data: { text: 'a', id: 7 } });
  expect(parseFile('1.json', '\uFEFF{\r\n"id": 7\r\n}\r\n', schema)).toEqual({ data: { id: 7 } });
});

test('a file as JSON writes it says the same as one that is written in another way', () => {
  const places = Object.keys(schema.properties ?? {});
  const key = fc.oneof(fc.constantFrom(...places, '__proto__'), fc.string({ maxLength: 5 }));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 0 }),
      fc.array(tie('tree')),
      fc.dictionary(key, tie('tree')),
    ),
  }));
  fc.assert(
    fc.property(tree, (said) => {
      const text = JSON.stringify(said, null, 2);
      expect(parseFile('1.json', `${text}\n`, schema)).toStrictEqual(parseFile('1.json', `${text} \n`, schema));
    }),
  );
});
