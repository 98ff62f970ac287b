import { expect, test } from 'vitest';
import { isPassedOver } from './watch-only-site.ts';

test.each([
  ['src/pages/index.astro', null, false],
  ['dist', null, true],
  ['dist/index.html', null, true],
  ['distance/index.html', null, false],
  ['.cache/bundles/a/b.mjs', null, true],
  ['.cached.ts', null, false],
  ['.cache/hub/data/tasks/1.json', '.cache/hub', false],
  ['.cache/hub', '.cache/hub', false],
  ['.cache', '.cache/hub', false],
  ['.cache/hub-2/data/tasks/1.json', './.cache/hub', true],
  ['data-hub/data/tasks/1.json', 'data-hub', false],
  ['../hub/data/tasks/1.json', '../hub', false],
])('changes of %s with records in %s are passed over: %s', (path, records, expected) => {
  expect(isPassedOver('/checkout', records, `/checkout/${path}`)).toBe(expected);
});
