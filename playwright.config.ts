import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from './tests/browser/chromium.ts';

// Workers read this file again and must find the port that the first reading chose.
process.env.WALKED_PORT ??= String(await freePort());
const port = process.env.WALKED_PORT;
const address = `http://localhost:${port}${`/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/')}`;

/** Walks the site in `dist` as it was built. Tag a test `@narrow` for a phone, `@every-width` for both widths. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A busy machine may starve one walk; a second failure is the site's. A walk that needed a second try is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  // Ends what hangs. How fast something is no walk asserts, and machines may be busy.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    launchOptions: { executablePath: await chromiumPath() },
    // Recording takes a third of all the time, so only what failed before is recorded; by hand: npm run e2e -- --trace on.
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'desktop', grepInvert: /@narrow/, use: { viewport: { width: 1280, height: 800 } } },
    { name: 'narrow', grep: /@narrow|@every-width/, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
  ],
  webServer: {
    command: `node scripts/ledgerline.mjs preview --port ${port}`,
    url: address,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const found = server.address();
  await new Promise((closed) => server.close(closed));
  if (found === null || typeof found === 'string') throw new Error('There is no free port.');
  return found.port;
}
