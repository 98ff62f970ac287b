/** Builds what `npm run e2e` walks, from the data-hub folder alone: without a token, without the network, and the same each time. */
import { spawnSync } from 'node:child_process';
import { settings } from '../../src/settings/settings.ts';

const { dataHub } = settings();
const { status } = spawnSync(process.execPath, ['src/commands/ledgerline.ts', 'build'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    LEDGERLINE_ISSUES_DB: 'none',
    // A data-hub that is a repository has no folder but the usual one.
    LEDGERLINE_DATA_HUB: dataHub.kind === 'folder' ? dataHub.folder : 'data-hub',
  },
});
process.exitCode = status ?? 2;
