import { expect, test } from 'vitest';
import { mostPaged, pagedValues } from './paged-values.ts';

const counts = (count: number, each: number, from = 0): [string, number][] =>
  Array.from({ length: count }, (_, index) => [`v${String(from + index).padStart(4, '0')}`, each]);

test('up to a hundred values of a facet all have a page', () => {
  expect(pagedValues(new Map(counts(60, 1)), ['known'], 60).size).toBe(61);
  expect(pagedValues(new Map(), ['known'], 0)).toEqual(new Set(['known']));
});

test('of more, those with most records have one, ties by name, and those known beforehand always', () => {
  const found = new Map([...counts(1000, 1).reverse(), ['often', 7], ['__proto__', 2]] as const);
  const paged = [...pagedValues(found, ['rare'], 1000)];
  expect(paged).toHaveLength(mostPaged);
  expect(paged.slice(0, 4)).toEqual(['rare', 'often', '__proto__', 'v0000']);
  expect(paged.at(-1)).toBe('v0096');
});

test('records that each have a hundred values do not stand in a hundred lists', () => {
  expect(pagedValues(new Map(counts(100, 10_000)), [], 10_000).size).toBe(10);
});

test('of values that differ in case alone one has a page: the one known beforehand, or the one with most records', () => {
  const found = new Map([
    ['Front', 3],
    ['front', 9],
    ['FRONT', 1],
    ['Done', 9],
    ['done', 1],
    ['É', 1],
    ['é', 1],
  ] as const);
  expect([...pagedValues(found, ['done'], 25)]).toEqual(['done', 'front', 'É', 'é']);
});
