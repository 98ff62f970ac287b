/** A real development server, asked for what is no part of the site. */
import { spawn } from 'node:child_process';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

const planted = '.cache/ledgerline-planted';
/** A file of the data-hub, one of a listener if there is any. */
const record = ['users', '*'].flatMap((folder) => globSync(`data-hub/data/${folder}/*.json`))[0] ?? '';
const root = process.cwd();
let port = 0;
let server: ReturnType<typeof spawn>;

/** Asks for a path as it is written, which `fetch` would tidy up. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: string }>((done, fail) => {
    request({ host: 'localhost', port, path, headers }, async (response) =>
      done({ status: response.statusCode ?? 0, body: await text(response) }),
    )
      .on('error', fail)
      .end();
  });

beforeAll(async () => {
  mkdirSync(planted, { recursive: true });
  writeFileSync(`${planted}/issues.json`, '{"MARKER-CACHE":1}');
  server = spawn(process.execPath, ['scripts/ledgerline.mjs', 'dev', '--port', '4983'], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      LEDGERLINE_ISSUES_DB: process.env['LEDGERLINE_ISSUES_DB'],
      BASE_PATH: '/below',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  port = await new Promise((found) => {
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += chunk;
      const at = /localhost:(\d+)/.exec(said)?.[1];
      if (at !== undefined) found(Number(at));
    });
  });
});
afterAll(() => {
  server.kill();
  rmSync(planted, { recursive: true, force: true });
});

const files = [
  record,
  `${planted}/issues.json`,
  'ledgerline.config.ts',
  'package.json',
  '.astro/data-store.json',
  '.git',
  '.git/HEAD',
  'tests/site/dev-server.test.ts',
];
const ways: ((file: string) => string)[] = [
  (file) => `/${file}`,
  (file) => `//${file}`,
  (file) => `/./${file}`,
  (file) => `/src/../${file}`,
  (file) => `/${file.replaceAll('.', '%2e')}`,
  (file) => `/${file.replaceAll('/', '%2f')}`,
  (file) => `/%${file.charCodeAt(0).toString(16)}${file.slice(1)}`,
  (file) => `/src/..;/${file}`,
  (file) => `/@fs${root}/${file}`,
  (file) => `/@fs/${root}/src/../${file}`,
  (file) => `/@id/${root}/${file}`,
  (file) => `/@id/__x00__${root}/${file}`,
];

test('serves the site', async () => {
  expect((await ask('/below/tasks/')).status).toBe(200);
});

test.each(files)('does not serve %s, however it is asked for', async (file) => {
  for (const way of ways)
    for (const base of ['', '/below'])
      for (const query of ['', '?raw', '?url', '?import', '?import&raw', '?inline', '?t=1']) {
        const { status, body } = await ask(`${base}${way(file)}${query}`);
        // A folder is answered with the way to its page, which is not there.
        expect(status, `${base}${way(file)}${query}`).toBeGreaterThanOrEqual(300);
        expect(body).not.toMatch(/MARKER-CACHE|^ref: |"handle"|defineConfig\(/);
      }
});

test('answers no other host', async () => {
  expect((await ask('/below/tasks/', { host: 'evil.example' })).status).toBe(403);
});
