import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { isSample } from '../sample.ts';

// A site may be built of other records than the checkout's.
const isShown = () => JSON.parse(readFileSync('dist/api/index.json', 'utf8')).sample === true;

/**
 * A walk that needs the sample's own records and sounds. On a site of somebody's own, as after `ledgerline init`, it has nowhere to go
 * and is shown as skipped.
 */
export const sampleTest = test.extend<{ sample: undefined }>({
  sample: [
    async ({ baseURL: _ }, use, walk) => {
      walk.skip(!isSample || !isShown(), 'walks the records of the sample');
      await use(undefined);
    },
    { auto: true },
  ],
});
