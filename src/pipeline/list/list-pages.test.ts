import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPages, narrowedPages } from './list-pages.ts';

const newestFirst = (n: number) => Array.from({ length: n }, (_, i) => n - i);

test('a short list has a front and nothing behind it', () => {
  expect(listPages(newestFirst(149))).toEqual({ front: newestFirst(149), pages: [] });
});

test('the first page is the oldest', () => {
  const { front, pages } = listPages(newestFirst(252));
  expect(front).toEqual(newestFirst(252).slice(0, 52));
  expect(pages).toEqual([newestFirst(100), newestFirst(200).slice(0, 100)]);
});

test('a new record changes no full page, and the front is never nearly empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), (n) => {
      const [before, after] = [listPages(newestFirst(n)), listPages(newestFirst(n + 1))];
      expect(after.pages.slice(0, before.pages.length)).toEqual(before.pages);
      expect([...before.front, ...before.pages.toReversed().flat()]).toEqual(newestFirst(n));
      if (n >= 50) expect(before.front.length).toBeGreaterThanOrEqual(50);
      expect(before.front.length).toBeLessThan(150);
    }),
  );
});

const rowsOf = (ids: readonly number[]) => ids.map((id) => ({ id }));

test('a page of a narrowed list has 100 to 200 rows and its front 50 to 249; a new record changes no page', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 50_000 }), { maxLength: 1500, size: 'max' }), (ids) => {
      const rows = rowsOf(ids.toSorted((a, b) => b - a));
      const { front, pages } = narrowedPages(rows);
      expect([...front, ...pages.toReversed().flat()]).toEqual(rows);
      for (const page of pages) {
        expect(page.length).toBeGreaterThanOrEqual(100);
        expect(page.length).toBeLessThanOrEqual(200);
      }
      expect(front.length).toBeLessThan(250);
      if (rows.length >= 50) expect(front.length).toBeGreaterThanOrEqual(50);
      expect(narrowedPages([{ id: 60_000 }, ...rows]).pages.slice(0, pages.length)).toEqual(pages);
    }),
    { numRuns: 30 },
  );
});

test('a record that leaves a narrowed list changes one page as a rule, wherever it stood', () => {
  const rows = rowsOf(newestFirst(20_000).filter((id) => id % 3 !== 0));
  const before = new Set(narrowedPages(rows).pages.map((page) => JSON.stringify(page)));
  const changed = Array.from({ length: 60 }, (_, index) => {
    const { pages } = narrowedPages(rows.toSpliced(index * 200, 1));
    return pages.filter((page) => !before.has(JSON.stringify(page))).length;
  });
  expect(changed.filter((count) => count <= 1).length).toBeGreaterThan(50);
  expect(Math.max(...changed)).toBeLessThan(10);
});
