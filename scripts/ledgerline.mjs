#!/usr/bin/env node
// The command as npm and people start it. Compiled code is kept from one run to the next, and what is loaded before that is said is
// compiled anew each time, together with what reads TypeScript: so nothing else stands here.
import { fileURLToPath } from 'node:url';
import './preflight.mjs';

if (!process.exitCode) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
  await import('../src/commands/ledgerline.ts');
}
