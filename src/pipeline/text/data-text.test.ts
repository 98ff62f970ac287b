import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataText } from './data-text.ts';

test('a key has a line, and so has each object of a list', () => {
  expect(
    dataText({ id: 7, labels: ['a', 'b'], ai: null, history: [{ at: 'now', kind: 'opened' }], left: undefined }),
  ).toBe('{\n"id": 7,\n"labels": ["a","b"],\n"ai": null,\n"history": [\n{"at":"now","kind":"opened"}\n]\n}\n');
});

test('whatever is written is read as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      expect(JSON.parse(dataText(data))).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});
