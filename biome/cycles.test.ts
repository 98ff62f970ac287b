import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const imported = /(?:\bfrom\s+|\bimport\s+|\bimport\()['"](\.[^'"]+)['"]/g;

type Imports = ReadonlyMap<string, readonly string[]>;

test('no file imports itself in a circle, by value or by type', () => {
  expect(cyclesIn(importsOf(globSync('{src,content-schema}/**/*.{ts,tsx,astro}', { cwd: root })))).toEqual([]);
});

test('a circle is told by its way', () => {
  const imports = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['b', 'd']],
    ['d', []],
  ]);
  expect(cyclesIn(imports)).toEqual(['b → c → b']);
});

/** What each file imports of the others; Biome sees circles of values only, so lines that import types are read too. */
function importsOf(files: readonly string[]): Imports {
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const named = [...readFileSync(join(root, file), 'utf8').matchAll(imported)].map(([, path = '']) => path);
      return [file, named.map((path) => join(dirname(file), path)).filter((path) => known.has(path))];
    }),
  );
}

/** Every way that comes back to where it began, found by walking each file's imports once. */
function cyclesIn(imports: Imports): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) cycles.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return cycles;
}
