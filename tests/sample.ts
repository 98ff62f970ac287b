import { existsSync, readFileSync } from 'node:fs';
import { readManifest } from '../src/commands/remove-sample.ts';

const manifest = readManifest(readFileSync(new URL('../src/commands/sample.sha256', import.meta.url), 'utf8'));

/**
 * Whether the whole sample stands in this checkout. `ledgerline init` removes it; records are somebody's own from then on, and what is
 * claimed of the sample's alone has nothing to be tested with. The test of that list refuses one that the sample has outgrown.
 */
export const isSample = [...manifest.keys()].every((path) => existsSync(path));
