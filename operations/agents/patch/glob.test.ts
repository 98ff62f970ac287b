import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits, fitsLoosely, globFault } from './glob.ts';

describe('what a pattern fits', () => {
  test.each([
    ['apps/*', 'apps/web', true],
    ['apps/*', 'apps/web/page.ts', false],
    ['apps/*', 'apps', false],
    ['apps/**', 'apps/web/page.ts', true],
    ['apps/**', 'apps/web', true],
    ['apps/**', 'apps', false],
    ['apps/**', 'apps-of-mine/x', false],
    ['apps/**/*.ts', 'apps/page.ts', true],
    ['apps/**/*.ts', 'apps/a/b/page.ts', true],
    ['apps/**/*.ts', 'apps/a/b/page.tsx', false],
    ['**', 'a', true],
    ['**', 'a/b', true],
    ['**/test/**', 'test/a', true],
    ['**/test/**', 'a/b/test/c/d', true],
    ['**/test/**', 'a/test', false],
    ['src/*', 'src/.env', true],
    ['*.test.ts', 'a.test.ts', true],
    ['*.test.ts', 'x/a.test.ts', false],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'axbxc', true],
    ['a*b*c', 'acb', false],
    ['ab*ba', 'aba', false],
    ['seed.yaml', 'seed.yaml', true],
    ['seed.yaml', 'seed-yaml', false],
    ['Src/**', 'src/a', false],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(fits(path, glob)).toBe(expected);
  });
});

test('a denial takes names as one that a machine may take as one', () => {
  for (const path of ['SEED.yaml', 'seed.ya\u200cml', 'ſeed.yaml', 'ｓｅｅｄ.yaml'])
    expect(fitsLoosely(path, 'seed.yaml')).toBe(true);
  expect(fitsLoosely('.GitHub/Workflows/x.yml', '.github/workflows/**')).toBe(true);
});

test.each([
  ['/etc/**', 'should begin at the root'],
  ['a//b', 'an empty step'],
  ['a/', 'an empty step'],
  ['../a', '".."'],
  ['a/./b', '"."'],
  ['a/b**', '"**" as a whole step'],
  ['!a', 'no other sign'],
  ['{a,b}/**', 'no other sign'],
  ['a\\b', 'no other sign'],
])('%s is no pattern', (glob, words) => {
  expect(globFault(glob)).toContain(words);
});

test('patterns that are written as they should be are patterns', () => {
  for (const glob of ['**', 'a/**', 'a/*/b.ts', '.github/**', '*']) expect(globFault(glob)).toBeUndefined();
});

test('no pattern takes long, and what it says is what a regular expression would say', () => {
  const step = fc.constantFrom('a', 'b', '*', '**', 'a*', '*b');
  const name = fc.constantFrom('a', 'b', 'ab', 'aab', 'ba');
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.array(name, { minLength: 1, maxLength: 6 }),
      (glob, path) => {
        const last = glob.length - 1;
        const source = glob
          .map((one, index) => {
            if (one === '**') return index === last ? '.+' : '(?:[^/]+/)*';
            return one.replaceAll('*', '[^/]*') + (index === last ? '' : '/');
          })
          .join('');
        expect(fits(path.join('/'), glob.join('/'))).toBe(new RegExp(`^${source}$`).test(path.join('/')));
      },
    ),
  );
  expect(fits(`${'a/'.repeat(300)}b`, `${'**/a/'.repeat(100)}c`)).toBe(false);
});
