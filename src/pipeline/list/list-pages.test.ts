import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPages } from './list-pages.ts';

const newestFirst = (n: number) => Array.from({ length: n }, (_, i) => n - i);

test('a short list has a front and nothing behind it', () => {
  expect(listPages(newestFirst(3), 2)).toEqual({ front: [3, 2, 1], pages: [] });
});

test('the first page is the oldest', () => {
  expect(listPages(newestFirst(7), 2)).toEqual({
    front: [7, 6, 5],
    pages: [
      [2, 1],
      [4, 3],
    ],
  });
});

test('a new record changes no full page, and the front is never nearly empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }), (n, size) => {
      const [before, after] = [listPages(newestFirst(n), size), listPages(newestFirst(n + 1), size)];
      expect(after.pages.slice(0, before.pages.length)).toEqual(before.pages);
      expect([...before.front, ...before.pages.toReversed().flat()]).toEqual(newestFirst(n));
      if (n >= size) expect(before.front.length).toBeGreaterThanOrEqual(size);
      expect(before.front.length).toBeLessThan(2 * size);
    }),
  );
});
