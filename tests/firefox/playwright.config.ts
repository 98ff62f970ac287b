import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import walks from '../../playwright.config.ts';

const { webServer, ...same } = walks;

/** The runner and the server of the other walks. The browser is another one, which the tests start themselves. */
export default defineConfig({
  ...same,
  testDir: '.',
  outputDir: resolve('test-results'),
  projects: [{ name: 'firefox' }],
  workers: 1,
  ...(webServer && !Array.isArray(webServer) && { webServer: { ...webServer, cwd: resolve('.') } }),
});
