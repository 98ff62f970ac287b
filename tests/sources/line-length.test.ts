import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const longest = 140;
const files = globSync([
  '*.{ts,mjs}',
  '{biome,content-schema,operations,scripts,src,tests}/**/*.{ts,tsx,astro,css,mjs}',
]).filter((path) => !path.includes('/fixtures/') && !path.startsWith('tests/data-hubs/'));
/** Vitest writes an inline snapshot of one line into one line. */
const snapshot = /^\s*`.*`,?$/;

test(`no line of a source file is longer than ${longest} characters`, () => {
  const long = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line.length > longest && !(path.endsWith('.test.ts') && snapshot.test(line)) ? `${path}:${index + 1}` : [],
      ),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(long).toEqual([]);
});
