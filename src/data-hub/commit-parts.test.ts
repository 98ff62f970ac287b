import { expect, test } from 'vitest';
import { inParts } from './commit-parts.ts';

const texts = (...names: string[]) => new Map(names.map((name) => [name, 'x'.repeat(30)]));

test('a change of a usual size is one commit', () => {
  const change = { write: texts('a', 'b'), remove: ['c'] };
  expect(inParts(change)).toEqual([change]);
});

test('of a large one nothing is removed before all that takes its place is written', () => {
  const parts = inParts({ write: texts('a', 'b', 'c'), remove: ['old/a', 'old/b'] }, 90);
  expect(parts.map(({ write, remove }) => [[...write.keys()].join(), remove.join()])).toEqual([
    ['a,b', ''],
    ['c', 'old/a,old/b'],
  ]);
});

test('what is removed has parts of its own where it is too much for the last', () => {
  const parts = inParts({ write: texts('a'), remove: ['x'.repeat(40), 'y'.repeat(40), 'z'.repeat(40)] }, 90);
  expect(parts.map(({ write, remove }) => [write.size, remove.length])).toEqual([
    [1, 1],
    [0, 2],
  ]);
});
