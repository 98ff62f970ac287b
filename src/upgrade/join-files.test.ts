import { expect, test } from 'vitest';
import { joinLines, joinPackage } from './join-files.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const joinedOf = (base: unknown, here: unknown, release: unknown): unknown =>
  JSON.parse(
    joinPackage({ base: base === undefined ? undefined : json(base), here: json(here), release: json(release) }),
  );

const base = {
  name: 'ledgerline',
  version: '0.1.0',
  scripts: { build: 'old', gone: 'x' },
  dependencies: { astro: '7.0.0', dropped: '1.0.0', react: '19.0.0' },
};
const release = {
  name: 'ledgerline',
  version: '0.2.0',
  scripts: { build: 'new' },
  dependencies: { added: '1.0.0', astro: '7.1.0', react: '19.0.0' },
};

test('what an owner added or named stays, and the rest is the release’s', () => {
  const here = {
    ...base,
    name: 'records',
    author: 'Ada',
    scripts: { ...base.scripts, mine: 'y' },
    dependencies: { ...base.dependencies, lodash: '4.0.0', react: '19.9.9' },
  };
  expect(joinedOf(base, here, release)).toEqual({
    name: 'records',
    version: '0.2.0',
    scripts: { build: 'new', mine: 'y' },
    dependencies: { added: '1.0.0', astro: '7.1.0', lodash: '4.0.0', react: '19.9.9' },
    author: 'Ada',
  });
});

test('packages stay in the order in which npm keeps them', () => {
  const here = { dependencies: { astro: '7.0.0', 'aa-mine': '1.0.0' } };
  const { dependencies } = joinedOf(base, here, release) as { dependencies: object };
  expect(Object.keys(dependencies)).toEqual(['aa-mine', 'added', 'astro', 'react']);
});

test('where both changed the same entry, the release’s counts', () => {
  expect(joinedOf(base, { ...base, scripts: { build: 'mine' } }, release)).toMatchObject({ scripts: { build: 'new' } });
});

test('without the version it came from, nothing of an owner is dropped', () => {
  const here = { version: '0.0.9', dependencies: { astro: '6.0.0', dropped: '1.0.0' } };
  expect(joinedOf(undefined, here, release)).toMatchObject({
    version: '0.2.0',
    dependencies: { astro: '7.1.0', dropped: '1.0.0' },
  });
});

test('a file that would say the same keeps its layout', () => {
  const here = '{"name":"x"}';
  expect(joinPackage({ base: here, here, release: json({ name: 'x' }) })).toBe(here);
});

test('a file that is no JSON is an error', () => {
  expect(() => joinPackage({ base: '{}', here: '{', release: '{}' })).toThrow(SyntaxError);
});

test('lines of an owner follow those of the release', () => {
  expect(joinLines({ base: 'dist/\nold/\n', here: 'dist/\r\nold/\r\nmine/\r\n', release: 'dist/\nnew/\n' })).toBe(
    'dist/\nnew/\nmine/\n',
  );
});
