#!/usr/bin/env -S node --max-semi-space-size=32
// The command as npm and people start it. Compiled code is kept from one run to the next, and what is loaded before that is said is
// compiled anew each time, together with what reads TypeScript: so nothing else stands here.
// More room for what is young: of thousands of records most is soon forgotten, and what is moved to the old ones stays for long.
import { fileURLToPath } from 'node:url';
import './preflight.mjs';

if (!process.exitCode) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
  await import('../src/commands/ledgerline.ts');
}
