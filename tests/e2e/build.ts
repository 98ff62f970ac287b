/** Builds what `npm run e2e` walks, from the sample alone: without a token, without the network, and the same each time. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['scripts/ledgerline.mjs', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, LEDGERLINE_ISSUES_DB: 'none', LEDGERLINE_DATA_HUB: 'data-hub' },
});
process.exitCode = status ?? 2;
