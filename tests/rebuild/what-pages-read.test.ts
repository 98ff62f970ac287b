/** Pages know what they ask, and nothing else: not the time, not the machine, and no file that is not published. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageRoute } from '../../src/build/bundle/page-bundle.ts';
import { buildsIn } from './builds-in.ts';
import { watchWorld } from './watch-world.ts';

const { shelf, hub, make, filesOf, takeSample, remove } = await buildsIn('what-pages-read');
const { makeBundle } = await import('../../src/build/bundle/make-bundle.ts');
const { loadBundle } = await import('../../src/build/bundle/page-bundle.ts');
const { renderSite } = await import('../../src/build/rebuild/render-site.ts');

beforeAll(() => takeSample());
afterAll(remove);

/** What the digest of the code covers, and what is kept of sounds under the digest of their bytes. */
const known = /^the file (?:public\b|node_modules\/|\.cache\/ledgerline\/public\/sounds\b)/;
/** The settings, which the digest of the code covers as well. */
const door = / at readEnvironment /;
/** Astro measures how long pages and components take, and tells nobody. */
const stopwatch = / at (?:new FetchState|BuildApp\.logThisRequest|(?:async )?renderFrameworkComponent) /;
/** A build says "production" before it begins. */
const settled = 'the environment: NODE_ENV';

/** Renders all that routes have, and says which file of it read what. */
async function readingsOf(routes: readonly PageRoute[], code: string): Promise<string[]> {
  const page = new AsyncLocalStorage<string>();
  const found = new Set<string>();
  const isAllowed = (what: string, callers: readonly string[]): boolean =>
    known.test(what) ||
    what === settled ||
    callers.some((caller) => door.test(caller)) ||
    (what === 'the clock' && stopwatch.test(callers[0] ?? ''));
  const stop = watchWorld((what, callers) => {
    const reader = page.getStore();
    if (reader !== undefined && !isAllowed(what, callers)) found.add(`${reader} reads ${what}${callers[0] ?? ''}`);
  });
  const watched = routes.map((route) => ({
    ...route,
    paths: () => page.run(`the list of ${route.name}`, () => route.paths()),
    render: (file: string) => page.run(file, () => route.render(file)),
  }));
  try {
    const ignore = () => {};
    await renderSite(watched, code, undefined, ignore, ignore);
  } finally {
    stop();
  }
  return [...found];
}

test('no page and no file of the site reads the clock, chance, the environment, the disk, a process or the network', async () => {
  const readings = await make('watched', async ({ code, siteUrl, basePath }) =>
    readingsOf(await loadBundle(await makeBundle(code), siteUrl, basePath), code),
  );
  expect(readings).toEqual([]);
});

const later = () => new Promise((done) => setTimeout(done, 1));

test.each<[string, () => unknown]>([
  ['the clock', () => Date.now()],
  ['the clock', () => new Date().getFullYear()],
  ['the clock', () => performance.now()],
  ['the clock', async () => later().then(() => new Date())],
  ['chance', () => Math.random()],
  ['chance', () => crypto.randomUUID()],
  ['chance', () => randomUUID()],
  ['the environment: HOME', () => process.env['HOME']],
  ['the environment: LEDGERLINE_CACHE', () => 'LEDGERLINE_CACHE' in process.env],
  ['the environment', () => Object.keys(process.env)],
  ['the file package.json', () => readFileSync('package.json')],
  ['the file data-hub', () => readdir('data-hub').catch(() => [])],
  ['the file README.md', () => existsSync('README.md')],
  ['a process', () => spawnSync('true')],
  ['the network', () => fetch('http://127.0.0.1:1/').catch(() => {})],
])('a page that reads %s is found, and named with what it read', async (what, read) => {
  const paths = async () => [{ file: 'planted/index.html', given: '' }];
  const render = async () => {
    await read();
    return new Uint8Array();
  };
  expect(await readingsOf([{ name: 'planted', paths, render }], 'planted')).toContainEqual(
    expect.stringContaining(`planted/index.html reads ${what} `),
  );
});

test('on another machine, years later, in another time zone and with another token, the site has the same bytes', async () => {
  const build = async (folder: string, others: NodeJS.ProcessEnv, ...more: string[]) => {
    const out = join(shelf, folder);
    const child = spawn(process.execPath, [...more, 'scripts/ledgerline.mjs', 'build', '--out', out, '--full'], {
      env: { ...process.env, LEDGERLINE_DATA_HUB: hub, ...others },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    expect(await new Promise((ended) => child.on('exit', ended))).toBe(0);
    return filesOf(folder);
  };
  const here = await build('here', { TZ: 'UTC' });
  const there = await build(
    'there',
    {
      ...{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: '/nowhere', CI: 'true' },
      ...{ GITHUB_TOKEN: 'a-token-of-somebody-else', LEDGERLINE_REQUEST_LOG: join(shelf, 'log') },
      LEDGERLINE_CACHE: join(shelf, 'cache-there'),
    },
    '--import',
    './tests/rebuild/other-world.ts',
  );
  expect(there).toEqual(here);
});
