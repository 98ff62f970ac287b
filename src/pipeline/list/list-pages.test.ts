import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPages } from './list-pages.ts';

const newestFirst = (n: number) => Array.from({ length: n }, (_, i) => n - i);

test('a short list has a front and nothing behind it', () => {
  expect(listPages(newestFirst(59), 10)).toEqual({ front: newestFirst(59), pages: [] });
});

test('the first page is the oldest', () => {
  const { front, pages } = listPages(newestFirst(72), 10);
  expect(front).toEqual(newestFirst(72).slice(0, 52));
  expect(pages).toEqual([
    [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    [20, 19, 18, 17, 16, 15, 14, 13, 12, 11],
  ]);
});

test('a new record changes no full page, and the front is never nearly empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 200 }), (n, size) => {
      const [before, after] = [listPages(newestFirst(n), size), listPages(newestFirst(n + 1), size)];
      expect(after.pages.slice(0, before.pages.length)).toEqual(before.pages);
      expect([...before.front, ...before.pages.toReversed().flat()]).toEqual(newestFirst(n));
      if (n >= 50) expect(before.front.length).toBeGreaterThanOrEqual(50);
      expect(before.front.length).toBeLessThan(50 + size);
    }),
  );
});
