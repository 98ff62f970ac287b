import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { csvFile } from './csv-file.ts';

test('a file of CSV begins with the mark by which Excel knows UTF-8', async () => {
  const bytes = Buffer.from(await csvFile('name\r\nCafé\r\n').arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString()).toBe('name\r\nCafé\r\n');
});

test('every route that ends in .csv is made by it', () => {
  const routes = globSync('src/pages/**/*.csv.ts');
  expect(routes.length).toBeGreaterThan(5);
  for (const route of routes) expect(readFileSync(route, 'utf8'), route).toContain('csvFile(');
});
