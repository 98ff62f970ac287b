import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyWith } from '../../../tests/operations/agents/patches.ts';
import { fits } from './glob.ts';
import { guard } from './guard.ts';
import type { Patched, TouchedFile } from './patched.ts';

const name = fc.oneof(
  fc.constantFrom(
    'src',
    'core',
    'docs',
    'keys',
    'trust',
    'tests',
    '..',
    '.',
    '',
    '.git',
    'GIT~1',
    '.g\u200cit',
    'SRC',
    'x.ts',
    'a.md',
  ),
  fc.constantFrom(
    '.github',
    'seed.yaml',
    'package.json',
    'node_modules',
    'con',
    'a:b',
    'a\\b',
    'dосs',
    'ｓｒｃ',
    '-x',
    'keys.',
    '\u202e',
  ),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((steps) => steps.join('/'));
const mode = fc.constantFrom(undefined, '100644', '100755', '120000', '160000');
const text = fc.option(fc.string({ maxLength: 40 }), { nil: undefined });
const touched: fc.Arbitrary<TouchedFile> = fc.record({
  path,
  modeBefore: mode,
  modeAfter: mode,
  added: fc.nat(5),
  removed: fc.nat(5),
  text,
  before: text,
  isBinary: fc.boolean(),
  bytes: fc.nat(100),
});
const patched: fc.Arbitrary<Patched> = fc
  .record({ files: fc.array(touched, { minLength: 1, maxLength: 5 }), others: fc.array(path, { maxLength: 4 }) })
  .map(({ files, others }) => ({ base: '', files, tree: [...others, ...files.map((file) => file.path)] }));

const policy = policyWith();

/** What a file system that passes over capitals, forms and dots could make of a path. */
const careless = (one: string) =>
  one
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[. ]+(?=\/|$)/g, '');

test('whatever paths a patch has, nothing outside the fence is ever allowed', () => {
  let allowed = 0;
  fc.assert(
    fc.property(patched, (one) => {
      if (guard(one, policy).refusals.length > 0) return;
      allowed += 1;
      for (const file of one.files) {
        expect(policy.mayWrite.some((glob) => fits(file.path, glob))).toBe(true);
        expect(policy.mayNotWrite.some((glob) => fits(careless(file.path), glob))).toBe(false);
        expect(careless(file.path)).not.toMatch(/(?:^|\/)(?:\.\.?|\.git|\.github|seed\.yaml|node_modules)(?:\/|$)/);
        expect(file.path).toMatch(/^[^\\:\p{Cc}\p{Cf}]+$/u);
        expect([undefined, '100644', '100755']).toContain(file.modeAfter);
      }
    }),
    { numRuns: 3000 },
  );
  expect(allowed).toBeLessThan(3000);
});

const honest = fc.uniqueArray(
  fc.record({
    folder: fc.constantFrom('src/core', 'docs', 'tests/deep'),
    stem: fc.stringMatching(/^[a-z]{3,8}$/),
    text: fc.stringMatching(/^[a-z ]{1,30}$/),
  }),
  { minLength: 1, maxLength: 5, selector: ({ folder, stem }) => `${folder}/${stem}` },
);

test('an honest patch is allowed, in whatever order its files stand', () => {
  fc.assert(
    fc.property(honest, fc.infiniteStream(fc.nat()), (written, chance) => {
      const files = written.map(
        ({ folder, stem, text }): TouchedFile => ({
          path: `${folder}/n${stem}.md`,
          modeBefore: undefined,
          modeAfter: '100644',
          added: 1,
          removed: 0,
          text: `${text}\n`,
          before: undefined,
          isBinary: false,
          bytes: text.length + 1,
        }),
      );
      const turned = files.map((file) => [chance.next().value ?? 0, file] as const).toSorted(([a], [b]) => a - b);
      const tree = files.map((file) => file.path);
      const verdicts = [files, turned.map(([, file]) => file)].map((some) =>
        guard({ base: '', files: some, tree }, policy),
      );
      for (const { refusals } of verdicts) expect(refusals).toEqual([]);
      expect(
        new Set(verdicts.map(({ measured }) => JSON.stringify({ ...measured, files: measured.files.toSorted() }))).size,
      ).toBe(1);
    }),
  );
});

test('what is refused stays refused when more is added', () => {
  fc.assert(
    fc.property(patched, touched, (one, more) => {
      const before = guard(one, policy).refusals.length;
      const after = guard({ ...one, files: [...one.files, more], tree: [...one.tree, more.path] }, policy).refusals
        .length;
      if (before > 0) expect(after).toBeGreaterThan(0);
    }),
  );
});

test('no text of code makes the guard fail', () => {
  const code = fc.array(
    fc.constantFrom(
      'import',
      '(',
      ')',
      '{',
      '}',
      "'../ui'",
      '`',
      '${',
      '/*',
      '//',
      'require',
      'eval',
      '=>',
      '<',
      '>',
      'class',
      '[',
      ']',
      ';',
      '\n',
      '"',
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(
      code,
      fc.constantFrom(
        'src/core/a.ts',
        'src/core/a.astro',
        'src/core/a.tsx',
        'src/core/a.mdx',
        'package.json',
        'package-lock.json',
      ),
      (words, where) => {
        const file = {
          path: where,
          modeBefore: '100644',
          modeAfter: '100644',
          added: 1,
          removed: 1,
          before: '',
          isBinary: false,
          bytes: 1,
        };
        expect(() =>
          guard({ base: '', files: [{ ...file, text: words.join(' ') }], tree: [where] }, policy),
        ).not.toThrow();
      },
    ),
  );
});

test('code that is nested too deep to be looked at is refused', () => {
  const deep = `export const a =\n${'[\n'.repeat(20_000)}`;
  const file = {
    path: 'src/core/a.ts',
    modeBefore: undefined,
    modeAfter: '100644',
    added: 2,
    removed: 0,
    text: deep,
    before: undefined,
    isBinary: false,
    bytes: deep.length,
  };
  const { refusals } = guard({ base: '', files: [file], tree: [file.path] }, policy);
  expect(refusals).toContainEqual({
    rule: 'unreadable',
    path: '',
    why: 'Something in it is nested too deep to be looked at.',
  });
});
