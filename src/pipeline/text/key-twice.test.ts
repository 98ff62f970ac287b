import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyTwice } from './key-twice.ts';

test.each([
  ['{"a":1,"a":2}', { key: 'a', at: 7, isOutermost: true }],
  ['{"a":1,"\\u0061":2}', { key: 'a', at: 7, isOutermost: true }],
  ['[{"b":{"a":[],"a":{}}}]', { key: 'a', at: 14, isOutermost: false }],
  ['{"a":{"a":1},"b":["a","a"],"c":"a"}', undefined],
  ['{"a":"\\",\\"a","b":"{"}', undefined],
  ['{"__proto__":1,"__proto__":2}', { key: '__proto__', at: 15, isOutermost: true }],
  ['"a"', undefined],
])('%s', (json, found) => {
  expect(keyTwice(json)).toEqual(found);
});

test('what JSON is written from has no key twice, however deep it is', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => keyTwice(JSON.stringify(value, null, 1)) === undefined));
  expect(keyTwice(`${'['.repeat(100_000)}"a"${']'.repeat(100_000)}`)).toBeUndefined();
});
