import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { missing, oldest } from './preflight.mjs';

test('a Node that runs .ts files passes', () => {
  expect(missing({ node: '22.18.0', installed: true })).toBeUndefined();
  expect(missing({ node: '24.0.0', installed: true })).toBeUndefined();
});

test('an older Node is told what to do, in one sentence', () => {
  expect(missing({ node: '20.20.2', installed: true })).toMatchInlineSnapshot(
    `"Ledgerline needs Node 22.18 or newer and this is Node 20.20.2: install a newer one from https://nodejs.org, then try again (on Linux x64 "npm ci" brings one along)."`,
  );
  expect(missing({ node: '22.12.0', installed: true })).toContain('this is Node 22.12.0');
});

test('a checkout without packages is told to install them', () => {
  expect(missing({ node: '24.0.0', installed: false })).toMatchInlineSnapshot(
    `"The packages are not installed yet: run "npm ci" first."`,
  );
});

test('the package asks for the same Node', () => {
  expect(packageJson.engines.node).toBe(`>=${oldest.join('.')}`);
});

test('it passes here, saying nothing', () => {
  const run = spawnSync(process.execPath, ['scripts/preflight.mjs'], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
});
