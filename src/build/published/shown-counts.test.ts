import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countsIn, liveCounts } from './shown-counts.ts';

const address = 'https://site.example/api/index.json';
const asking = (answer: () => Response | Promise<Response>, patience?: number) =>
  liveCounts(address, async () => answer(), patience);
const text = (body: string, status = 200, headers = {}) => asking(() => new Response(body, { status, headers }));

const index = {
  title: 'A site',
  sample: false,
  collections: { tasks: { type: 'task', total: 40 }, jobs: { type: 'job', total: 0 } },
};

test('a published site says how much it shows', async () => {
  expect(await text(JSON.stringify(index))).toEqual({ counts: { tasks: 40, jobs: 0 }, isSample: false });
  expect(await text(JSON.stringify({ ...index, sample: true }))).toMatchObject({ isSample: true });
});

test.each([
  ['nothing yet', text('<h1>404</h1>', 404), 'nothing is published there yet'],
  ['an error', text('', 503), 'it answers HTTP 503'],
  ['a page', text('<!doctype html><h1>Welcome</h1>'), 'what stands there is no index of such a site'],
  ['half an index', text(JSON.stringify(index).slice(0, -20)), 'what stands there is no index of such a site'],
  ['nothing at all', text(''), 'what stands there is no index of such a site'],
  ['another site', text('{"name":"shop","collections":[1,2]}'), 'what stands there is no index of such a site'],
  ['null', text('null'), 'what stands there is no index of such a site'],
  [
    'figures that are none',
    text('{"collections":{"tasks":{"total":-1}}}'),
    'what stands there is no index of such a site',
  ],
  [
    'names that are none',
    text('{"collections":{"ta\\u001bsks":{"total":1}}}'),
    'what stands there is no index of such a site',
  ],
  [
    'a redirect elsewhere',
    text('', 302, { location: 'https://evil.example/' }),
    'https://site.example redirects to https://evil.example',
  ],
] as const)('where there is %s, nothing is known, and it is said why', async (_, answer, unknown) => {
  expect(await answer).toEqual({ unknown });
});

test('an answer without end is not read to its end, and one that does not come is not waited for', async () => {
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(65_536).fill(32)) });
  expect(await asking(() => new Response(endless))).toEqual({
    unknown: 'what stands there is no index of such a site',
  });
  const late = liveCounts(
    address,
    (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    5,
  );
  expect(await late).toEqual({ unknown: 'it did not answer within 0.005 seconds' });
  const down = asking(() => Promise.reject(new TypeError('fetch failed')));
  expect(await down).toEqual({ unknown: 'it cannot be reached' });
});

test('the site in a folder says what it shows, and a folder without one says nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-counts-'));
  expect(await countsIn(folder)).toBeUndefined();
  mkdirSync(join(folder, 'api'));
  writeFileSync(join(folder, 'api/index.json'), '{"collections":{"tasks":{"total":12}}}');
  expect(await countsIn(folder)).toEqual({ counts: { tasks: 12 }, isSample: false });
  writeFileSync(join(folder, 'api/index.json'), '{"collections"');
  expect(await countsIn(folder)).toBeUndefined();
});
