#!/usr/bin/env -S node --max-semi-space-size=32
// The command as npm and people start it. Compiled code is kept from one run to the next, and what is loaded before that is said is
// compiled anew each time, together with what reads TypeScript: so nothing else stands here.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './preflight.mjs';

if (!process.exitCode) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
  // Of thousands of records most is soon forgotten: more room for what is young, as the first line asks, and a smaller one for the rest
  // take a third of the memory away and no time.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--heap-growing-percent=50');
  // The operations are optional, and no room of the site knows of them: without their folder everything else works.
  if (existsSync(new URL('../operations', import.meta.url))) {
    const { commands } = await import('../src/commands/commands.ts');
    Object.assign(commands, (await import('../operations/commands/commands.ts')).commands);
  }
  await import('../src/commands/ledgerline.ts');
}
