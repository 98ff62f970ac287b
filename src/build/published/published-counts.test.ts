import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedCounts } from './published-counts.ts';
import type { Shown } from './shown-counts.ts';

const none: Shown | { unknown: string } = { unknown: 'it cannot be reached' };
const shown = (tasks: number, isSample = false): Shown => ({ counts: { tasks }, isSample });

/** A place to build in: a cache of its own, and a published site that says what is given. */
function place(live = none, standing?: Shown) {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'ledgerline-published-'));
  const told: string[] = [];
  const asked: string[] = [];
  const at = (
    out: string,
    {
      siteUrl = 'http://localhost:4321',
      dataHub = 'hub',
      graphqlUrl = 'https://api.github.com/graphql',
    }: { siteUrl?: string; dataHub?: string; graphqlUrl?: string } = {},
  ) =>
    publishedCounts(
      out,
      {
        siteUrl,
        basePath: '/base',
        cacheFolder,
        graphqlUrl,
        issuesDb: undefined,
        dataHub: { kind: 'folder', folder: dataHub },
      },
      {
        ask: async (address) => {
          asked.push(address);
          return live;
        },
        look: async () => standing,
        tell: (line) => told.push(line),
      },
    );
  return { at, told, asked, cacheFolder };
}

const own = { siteUrl: 'https://site.example' };

test('a site in a folder is compared with the last one there, whatever it was made from', async () => {
  const { at, asked } = place();
  expect(await at('dist').last()).toBeUndefined();
  await at('dist').remember(shown(40));
  expect(await at('./dist/', { dataHub: 'other' }).last()).toEqual({ ...shown(40), since: 'when it was last built' });
  expect(asked).toEqual([]);
});

test('a new folder is compared with the last site of the same sources, and with no other', async () => {
  const { at } = place();
  await at('dist').remember(shown(40));
  expect(await at('out/new').last()).toMatchObject(shown(40));
  expect(await at('out/new', { dataHub: 'other' }).last()).toBeUndefined();
});

test('a site with an address is known by it; where nothing is remembered, the published site is asked', async () => {
  const { at, asked, told } = place(shown(30));
  expect(await at('dist', own).last()).toEqual({ ...shown(30), since: 'on the published site' });
  expect(asked).toEqual(['https://site.example/base/api/index.json']);
  await at('dist', own).remember(shown(28));
  expect(await at('elsewhere', own).last()).toMatchObject(shown(28));
  expect([asked.length, told]).toEqual([1, []]);
});

test('a published site of which nothing can be learned is told in one line, and ends nothing', async () => {
  const { at, told } = place();
  expect(await at('dist', own).last()).toBeUndefined();
  expect(told).toEqual([
    'The site is not compared with the published one, https://site.example/base/api/index.json: it cannot be reached.',
  ]);
});

test('where nothing is remembered, the site that is about to be replaced is looked at, unless it is the sample', async () => {
  const { at } = place(none, shown(12));
  expect(await at('dist').last()).toEqual({ ...shown(12), since: 'in dist so far' });
  expect(await at('dist', own).last()).toMatchObject(shown(12));
  expect(await place(none, shown(12, true)).at('dist').last()).toBeUndefined();
});

test('the sample is no measure for records of one’s own, and a look at it is not remembered', async () => {
  expect(await place(shown(30, true)).at('dist', own).last()).toBeUndefined();
  const { at } = place();
  await at('dist', own).remember(shown(30, true));
  expect(await at('dist', own).last()).toBeUndefined();
  await at('dist').remember(shown(40));
  await at('dist').remember(shown(99, true));
  expect(await at('dist').last()).toMatchObject(shown(40));
});

test('counts are all that is kept, in the part of the cache that may be shared', async () => {
  const { at, cacheFolder } = place();
  await at('dist').remember(shown(40));
  const files = readdirSync(join(cacheFolder, 'public'));
  expect(files).toHaveLength(2);
  for (const file of files)
    expect(readFileSync(join(cacheFolder, 'public', file), 'utf8')).toMatch(
      /^\["\w+",\n\{"counts":\{"tasks":40\},"isSample":false\}\]\n$/,
    );
});
