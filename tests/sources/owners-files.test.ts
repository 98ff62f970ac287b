/** Records, sounds and configuration of a checkout are their owner's: what tests the product never rests on them. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownPlaces } from '../../src/upgrade/ownership.ts';
import { isUntouched, sampleFiles } from '../product/sample.ts';

const places = ownPlaces.map((place) => RegExp.escape(place)).join('|');
const imported = new RegExp(`(?:from|import) ?\\(?'(?:\\.\\.?/)+(?:${places})(?:/|')`);

test('no test imports what is the owner’s', () => {
  const sources = ['biome', 'content-schema', 'operations', 'scripts', 'src', 'tests'].flatMap((room) =>
    globSync(`${room}/**/*.{ts,mjs}`).filter((file) => file.startsWith('tests/') || file.includes('.test.')),
  );
  expect(sources.length).toBeGreaterThan(200);
  expect(imported.test("import modules from '../data-hub/data/config/x.json' with {};")).toBe(true);
  expect(sources.filter((file) => imported.test(readFileSync(file, 'utf8')))).toEqual([
    // It plants such imports, to see them refused.
    'biome/walls.integration.test.ts',
    'tests/sources/owners-files.test.ts',
  ]);
});

test('what tests the whole runs where the sample stands and nothing besides', () => {
  expect(sampleFiles('.').size).toBeGreaterThan(100);
  expect(isUntouched('.'), 'Run "npm run integration": it tests in a copy with the sample.').toBe(true);
});
