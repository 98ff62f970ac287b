import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits } from '../patch/glob.ts';
import { outsideScope, overlap } from './scope.ts';

test.each([
  [['src/a/**'], ['src/b/**'], false],
  [['src/**'], ['src/b/c.ts'], true],
  [['src/a.ts'], ['src/a.ts'], true],
  [['src/*.ts'], ['src/b/**'], false],
  [['**'], ['x'], true],
  [['src/**/a.ts'], ['src/b/**'], true],
  [[], ['**'], false],
])('scopes %j and %j meet: %s', (one, other, meet) => {
  expect(overlap(one, other)).toBe(meet);
  expect(overlap(other, one)).toBe(meet);
});

test('whatever two patterns are, where one path fits both they meet', () => {
  const step = fc.constantFrom('a', 'b', 'a*', '*', '**');
  const glob = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 5 })
    .map((steps) => steps.join('/'));
  fc.assert(
    fc.property(glob, glob, path, (one, other, at) => {
      fc.pre(fits(at, one) && fits(at, other));
      expect(overlap([one], [other])).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a patch stays in the scope of its task, and takes its tests along', () => {
  const policy = { mayWrite: ['src/**', 'tests/**'] };
  const paths = ['src/a/x.ts', 'src/b/x.ts', 'src/b/x.test.ts', 'tests/a.test.ts', 'docs/tests/a.md'];
  expect(outsideScope(paths, ['src/a/**'], policy)).toEqual(['src/b/x.ts', 'docs/tests/a.md']);
});
