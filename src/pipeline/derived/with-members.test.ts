import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonMembers } from './json-members.ts';
import { withMembers } from './with-members.ts';

const file = `{
  "id": 4,
  "meta": {"2": 1.0, "1": "\\u00e9"},
  "runs": [ 3 ],
  "rawBody": "a \\"runs\\": [1]",
  "ai": { "summary": "x" }
}
`;

test('a key that says something else is written anew, and everything beside it stays byte for byte', () => {
  expect(withMembers(file, new Map([['runs', [1, 3]]]))).toBe(file.replace('[ 3 ]', '[\n    1,\n    3\n  ]'));
});

test('a key that says the same stays as somebody wrote it', () => {
  expect(withMembers(file, new Map([['runs', [3]]]))).toBe(file);
});

test('new keys stand in their order, behind the fields and in front of what stands last', () => {
  const wanted = new Map<string, unknown>([
    ['sessionId', 7],
    ['step', null],
    ['runs', [3]],
    ['next', 'S02'],
  ]);
  const text = withMembers(file, wanted);
  expect(Object.keys(JSON.parse(text))).toEqual(['id', 'meta', 'sessionId', 'step', 'runs', 'next', 'rawBody', 'ai']);
  expect(text).toContain('\n  "sessionId": 7,\n  "step": null,\n  "runs": [ 3 ],\n  "next": "S02",\n  "rawBody"');
  expect(withMembers(text, wanted)).toBe(text);
});

test('a key that goes takes its comma along, wherever it stands', () => {
  expect(withMembers('{"a": 1, "b": 2, "c": 3}', new Map([['a', undefined]]))).toBe('{"b": 2, "c": 3}');
  expect(withMembers('{"a": 1, "b": 2, "c": 3}', new Map([['c', undefined]]))).toBe('{"a": 1, "b": 2}');
  expect(withMembers('{"a": 1}', new Map([['a', undefined]]))).toBe('{}');
  expect(withMembers('{"a": 1}', new Map([['b', undefined]]))).toBe('{"a": 1}');
});

test('the members of any object are found where they stand, however it is written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(undefined, 1, '\t'), (object, indent) => {
      const text = `\uFEFF ${JSON.stringify(object, null, indent)}\r\n`;
      const found = jsonMembers(text).map(({ key, valueFrom, to }) => [key, JSON.parse(text.slice(valueFrom, to))]);
      expect(found).toEqual(Object.entries(JSON.parse(JSON.stringify(object))));
    }),
  );
});

test('whatever is written into an object is read from it, and the rest is what it was', () => {
  const keys = fc.constantFrom('runs', 'step', 'ai', '__proto__', 'rawBody');
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(keys, fc.string()), fc.jsonValue()),
      fc.uniqueArray(fc.tuple(keys, fc.option(fc.jsonValue(), { nil: undefined })), { selector: ([key]) => key }),
      (object, wanted) => {
        fc.pre(Object.keys(object).some((key) => !wanted.some(([other]) => other === key)));
        const text = withMembers(JSON.stringify(object, null, 2), new Map(wanted));
        const after = new Map(Object.entries(JSON.parse(text)));
        for (const [key, value] of wanted) expect(after.get(key)).toEqual(value && JSON.parse(JSON.stringify(value)));
        for (const [key, value] of Object.entries(JSON.parse(JSON.stringify(object))))
          if (!wanted.some(([other]) => other === key)) expect(after.get(key)).toEqual(value);
      },
    ),
  );
});
