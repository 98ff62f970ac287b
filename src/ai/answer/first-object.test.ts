import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstObject } from './first-object.ts';

test.each([
  ['alone', '{"summary":"a"}'],
  ['in a fence', '```json\n{"summary":"a"}\n```'],
  ['with words around it', 'Sure! Here {it} is:\n{"summary":"a"}\nAnything else? {"summary":"b"}'],
  ['after a thought', '<think>maybe {"summary":"no"}</think>\n{"summary":"a"}'],
])('an object %s is found', (_, text) => {
  expect(firstObject(text)).toEqual({ summary: 'a' });
});

test('braces and quotes inside a text end nothing', () => {
  const value = { summary: 'a } b { c \\" [ "d" ]', why: ['}'] };
  expect(firstObject(`x ${JSON.stringify(value)} }`)).toEqual(value);
});

test.each(['', 'no', '[1]', '{', '{"a":', '{a}', '{"a":1,}', 'null'])('%j holds no object', (text) => {
  expect(firstObject(text)).toBeUndefined();
});

test('an object that is deeper than any answer is none', () => {
  expect(firstObject(`{"a":${'['.repeat(40)}${']'.repeat(40)}}`)).toBeUndefined();
  expect(firstObject('{"a":'.repeat(90_000))).toBeUndefined();
});

test('every object is read as it was written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
      const text = JSON.stringify(value);
      expect(firstObject(`${text} and more`)).toEqual(JSON.parse(text));
    }),
  );
});

test('whatever a model says, it is read without an error', () => {
  const pieces = fc.array(fc.constantFrom('{', '}', '"', '\\', '[', ']', 'a', ':', ',', '\u0000', '\ud800'));
  fc.assert(fc.property(pieces, (text) => void firstObject(text.join(''))));
});
