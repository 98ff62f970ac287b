/** Nobody waits for this site: what each kind of page may weigh, compressed, when it is opened for the first time. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { budgetOf, tooHeavy } from './budget.ts';
import { firstLoad } from './first-load.ts';
import { fullest, routeKinds } from './route-kinds.ts';

for (const kind of routeKinds())
  test(`${kind.name} loads within its budget of scripts and styles`, async ({ page }) => {
    const largest = fullest(kind);
    const weight = await firstLoad(page, largest);
    expect(weight.html).toBeGreaterThan(0);
    expect(weight.css).toBeGreaterThan(0);
    expect(tooHeavy(kind.name, largest, weight)).toEqual([]);
  });

test('no page of the site is too long', () => {
  const file = (address: string) => `dist/${address.slice(2)}${address.endsWith('/') ? 'index.html' : ''}`;
  for (const { name, pages } of routeKinds())
    for (const address of pages)
      expect(tooHeavy(name, address, { html: gzipSync(readFileSync(file(address))).length })).toEqual([]);
});

test('the scale finds every script of a page, however it is asked for, and says what is too heavy', async ({
  page,
}) => {
  const noise = (bytes: number) => `/*${randomBytes(bytes).toString('base64')}*/`;
  const planted: Record<string, [type: string, body: string]> = {
    'planted/': [
      'text/html',
      '<!doctype html><title>Planted</title><link rel="stylesheet" href="fat.css"><script type="module" src="a.js"></script>',
    ],
    'planted/fat.css': ['text/css', noise(15_000)],
    'planted/a.js': ['text/javascript', `import './b.js'; void import('./c.js'); ${noise(5000)}`],
    'planted/b.js': ['text/javascript', noise(5000)],
    'planted/c.js': ['text/javascript', noise(5000)],
  };
  for (const [path, [contentType, body]] of Object.entries(planted))
    await page.route(`**/${path}`, (route) => route.fulfill({ contentType, body }));

  const weight = await firstLoad(page, './planted/');
  expect(tooHeavy('/planted/', './planted/', weight).map((told) => told.replaceAll(/\d+\.\d+/g, '#'))).toEqual([
    '/planted/ (./planted/): CSS is # kB, # kB are allowed',
    '/planted/ (./planted/): JS is # kB, # kB are allowed',
  ]);
  expect(weight.css).toBeGreaterThan(14_000);
  expect(weight.js).toBeGreaterThan(12_000);
  expect(tooHeavy('/runs/', './runs/', weight)).toHaveLength(1);
});

test('lists may weigh more than what is read, and nothing else may', () => {
  expect(['/runs/', '/runs/[facet]/[value]/', '/runs/page/[page]/'].map((kind) => budgetOf(kind).js)).toEqual([
    85_000, 85_000, 85_000,
  ]);
  expect(
    ['/', '/runs/[id]/', '/experience/[code]/', '/docs/[...page]/', '/search/'].map((kind) => budgetOf(kind).js),
  ).toEqual(Array(5).fill(12_000));
});
