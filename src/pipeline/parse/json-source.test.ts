import { expect, test } from 'vitest';
import { entriesOf } from './json-source.ts';

test('a block in which a name stands twice is no source: one of its values would be lost', () => {
  expect(entriesOf('{"summary": "first words", "summary": "second words"}')).toBeUndefined();
  expect(entriesOf('{"summary": "words", "details": "summary"}')).toHaveLength(2);
});
