import { expect, test } from 'vitest';
import { installNeeded } from './install-needed.ts';

const texts = (dependencies: object, version = '0.1.0', root: object = dependencies) => ({
  manifest: JSON.stringify({ version, dependencies }),
  lock: JSON.stringify({
    version,
    packages: { '': { version, dependencies: root }, 'node_modules/a': { version: '1' } },
  }),
});

test('another version of the project alone needs no packages', () => {
  expect(installNeeded(texts({ a: '1' }), texts({ a: '1' }, '0.2.0'))).toBeUndefined();
});

test('a lockfile that fits is installed as it is, and one that lacks a package of the owner is completed', () => {
  expect(installNeeded(texts({ a: '1' }), texts({ b: '1', a: '1' }, '0.2.0', { a: '1', b: '1' }))).toBe('ci');
  expect(installNeeded(texts({ a: '1' }), texts({ a: '1', mine: '1' }, '0.2.0', { a: '1' }))).toBe('install');
});
