/** Patches as they should be: real ones, applied by real git, that nothing is said against. */
import { afterAll, describe, expect, test } from 'vitest';
import { applyPatch } from '../../../operations/agents/patch/apply/apply-patch.ts';
import { guard, refusalLines } from '../../../operations/agents/patch/guard.ts';
import type { AgentPolicy } from '../../../operations/agents/seed/agent-policy.ts';
import { patchYard, policyWith, type Wanted } from './patches.ts';
import { add, addTest, guide, json, lock, locked, manifest, yardFiles } from './yard-files.ts';

const yard = patchYard(yardFiles);
afterAll(() => yard.remove());

async function judged(patch: string, policy: AgentPolicy = policyWith()) {
  const patched = await applyPatch(yard.folder, yard.base, patch, policy.limits);
  if ('unreadable' in patched) throw new Error(patched.unreadable);
  return { patched, verdict: guard(patched, policy, { issueNumber: 12 }) };
}

const long = yardFiles['src/core/long.ts'] as string;
const sub = 'export const sub = (a: number, b: number): number => a - b;\n';
const withZod = { ...manifest, dependencies: { ...manifest.dependencies, zod: '^4.0.0' } };

const honest: Readonly<Record<string, Readonly<Record<string, Wanted>>>> = {
  'a new function': { 'src/core/add.ts': add + sub },
  'a new file that imports its neighbor and a declared package': {
    'src/core/sum.ts':
      "import { parse } from 'yaml';\nimport { add } from './add.ts';\nexport const sum = add(parse('1'), 2);\n",
  },
  'a new test': { 'src/core/add.test.ts': `${addTest}\ntest('more', () => {\n  expect(add(2, 2)).toBe(4);\n});\n` },
  'a long chapter of short tests': {
    'tests/more.test.ts': [
      "import { describe, expect, test } from 'vitest';\n\ndescribe('x', () => {\n",
      ...Array(12).fill("  test('y', () => {\n    expect(1).toBe(1);\n  });\n"),
      '});\n',
    ].join(''),
  },
  'a function of many conditions': {
    'src/core/x.ts': `export function f(a: number): number {\n${'  if (a > 1) return a;\n'.repeat(17)}  return 1;\n}\n`,
  },
  'a test that is moved': { 'src/core/add.test.ts': null, 'tests/add.test.ts': addTest },
  'a rename within the fence': { 'docs/guide.md': null, 'docs/manual.md': guide },
  'a line in an executable file': { 'tests/run.sh': { mode: '100755', text: '#!/bin/sh\nset -e\nnpm test\n' } },
  'a line in a name with an umlaut': { 'docs/über.md': '# Über\n\nMehr.\n' },
  'a document in another script': { 'docs/руководство.md': '# Руководство\n\nПривет, мир.\n' },
  'pictures of one character': { 'docs/x.md': 'Done ✅ ❤️ 👩‍💻 🇦🇹 1️⃣ 👍🏽\n' },
  'lines that end as on Windows': { 'docs/x.md': 'One.\r\nTwo.\r\n' },
  'a file that is removed': { 'docs/guide.md': null },
  'a long file that becomes shorter': { 'src/core/long.ts': long.replace('export const v0 = 0;\n', '') },
  'a package that is listed, with its lockfile': {
    'package.json': json(withZod),
    'package-lock.json': json({
      ...lock,
      packages: {
        ...lock.packages,
        '': { ...lock.packages[''], dependencies: withZod.dependencies },
        'node_modules/zod': locked('4.0.0', 'C'),
      },
    }),
  },
  'words in a document that would be code elsewhere': {
    'docs/x.md': 'Write `eval(x)` and `test.skip` never, nor `import "../ui"`.\n',
  },
  'words of types that are also names of functions': {
    'src/core/x.ts': 'export type Run = Function;\nexport const names = { require: 1 };\n',
  },
};

describe('may be proposed', () => {
  test.each(Object.entries(honest))('%s', async (_, files) => {
    expect(refusalLines((await judged(yard.patch(files))).verdict.refusals)).toEqual([]);
  });

  test.each([
    'export const name = (x: object): string => x.constructor.name;',
    'export const is = (x: object): boolean => x.constructor === Object;',
    "export const at = typeof globalThis === 'object' ? globalThis.performance : undefined;",
    'export const { argv } = process;',
    "window.addEventListener('load', () => setTimeout(() => 1, 1));",
    'export const here = import.meta.url;',
    'export class A { constructor(readonly b: number) {} }',
  ])('code that names what could run anything, and does not: %s', async (code) => {
    const { verdict } = await judged(yard.patch({ 'src/core/x.ts': `${code}\n` }));
    expect(refusalLines(verdict.refusals)).toEqual([]);
  });

  test('the same files in another order', async () => {
    const files = { 'src/core/add.ts': add + sub, 'docs/guide.md': `${guide}More.\n`, 'tests/x.md': 'x\n' };
    const pieces = yard.patch(files).split(/(?=^diff --git )/m);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const { verdict } = await judged(order.map((at) => pieces[at]).join(''));
      expect(verdict.refusals).toEqual([]);
      expect(verdict.measured).toMatchObject({ added: 3, removed: 0, newDependencies: [] });
    }
  });

  test('a patch whose counts of lines a model got wrong', async () => {
    const patch = yard
      .patch({ 'docs/guide.md': `${guide}More.\n` })
      .replace(/@@ -(\d+),\d+ \+(\d+),\d+ @@/, '@@ -$1,9 +$2,9 @@');
    expect((await judged(patch.trimEnd())).verdict.refusals).toEqual([]);
  });

  test('a patch at its limits', async () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    expect((await judged(yard.patch({ 'docs/a.md': lines(80), 'docs/b.md': lines(40) }))).verdict.refusals).toEqual([]);
    const body = '  add();\n'.repeat(18);
    const code = `import { add } from './add.ts';\nexport function f(): void {\n${body}}\n`;
    expect((await judged(yard.patch({ 'src/core/x.ts': code }))).verdict.refusals).toEqual([]);
  });
});

describe('a person signs off', () => {
  const signOff = async (files: Readonly<Record<string, Wanted>>) => (await judged(yard.patch(files))).verdict.signOff;

  test('nothing of a plain change', async () => {
    expect(
      await signOff({ 'src/core/add.ts': add + sub, 'docs/guide.md': `${guide}See https://else.where.org/.\n` }),
    ).toEqual([]);
  });

  test.each([
    ['src/core/billing/price.ts', 'export const price = 1;\n', 'It is about money: src/core/billing/price.ts.'],
    ['src/core/migrations/1.sql', 'select 1;\n', 'Changes a database: src/core/migrations/1.sql.'],
    ['src/core/auth/token.ts', 'export const a = 1;\n', 'Changes a core service: src/core/auth/token.ts.'],
    [
      'src/core/x.ts',
      "export const api = 'https://api.evil.io/v1';\n",
      'Speaks of a service that was not there before: api.evil.io.',
    ],
    [
      'src/core/x.ts',
      'export const get = () => fetch(String(1));\n',
      'Uses the network, which it did not before: src/core/x.ts.',
    ],
    ['src/core/x.ts', "import 'child_process';\n", 'Starts programs, which it did not before: src/core/x.ts.'],
    [
      'src/core/x.ts',
      'export const all = process.env;\n',
      'Reads the environment, which it did not before: src/core/x.ts.',
    ],
    [
      'src/core/x.ts',
      "export const api = 'https://example.com@api.evil.io/';\n",
      'Speaks of a service that was not there before: api.evil.io.',
    ],
    [
      'src/core/x.json',
      '{ "api": "https:\\\\\\\\api.evil.io" }\n',
      'Speaks of a service that was not there before: api.evil.io.',
    ],
    [
      'docs/x.md',
      '<img src=x onerror=steal()>\n',
      'Puts into a page what may run there, which it did not before: docs/x.md.',
    ],
    [
      'src/core/x.ts',
      "export const x = document.createElement('script');\n",
      'Puts into a page what may run there, which it did not before: src/core/x.ts.',
    ],
    ['tests/Makefile', 'all:\n', 'Changes what is run by its name: tests/Makefile.'],
    ['src/core/x.snap', 'x\n', 'Changes what tests expect: src/core/x.snap.'],
    [
      'src/core/x.ts',
      "import { writeFile } from 'fs/promises';\n",
      'Writes files, which it did not before: src/core/x.ts.',
    ],
    ['src/core/x.ts', "import 'node:vm';\n", 'Runs code apart, which it did not before: src/core/x.ts.'],
  ])('%s: %s', async (path, text, words) => {
    expect(await signOff({ [path]: text })).toContain(words);
  });

  test('a new package', async () => {
    expect(await signOff({ 'package.json': json(withZod) })).toContain('Needs a new package: zod.');
  });

  test('not what it already reached', async () => {
    expect(
      await signOff({ 'src/core/net.ts': "import { request } from 'node:https';\nexport const asks = request;\n" }),
    ).toEqual([]);
  });
});

describe('what is read', () => {
  test('is what git has, and nothing of a work tree', async () => {
    const { patched } = await judged(yard.patch({ 'src/core/add.ts': add + sub }));
    expect(patched.files).toEqual([
      {
        path: 'src/core/add.ts',
        modeBefore: '100644',
        modeAfter: '100644',
        added: 1,
        removed: 0,
        text: add + sub,
        before: add,
        isBinary: false,
        bytes: add.length + sub.length,
      },
    ]);
    expect(patched.tree).toHaveLength(Object.keys(yardFiles).length);
    expect(patched.declared).toEqual(['yard', 'yaml', 'vitest']);
  });

  test('a rename is two files', async () => {
    const { patched } = await judged(yard.patch({ 'docs/guide.md': null, 'docs/manual.md': guide }));
    expect(patched.files.map(({ path, modeAfter }) => [path, modeAfter])).toEqual([
      ['docs/guide.md', undefined],
      ['docs/manual.md', '100644'],
    ]);
  });

  test('a commit that is not there is said so', async () => {
    const patch = yard.patch({ 'docs/x.md': 'x\n' });
    expect(await applyPatch(yard.folder, 'f'.repeat(40), patch, policyWith().limits)).toEqual({
      unreadable: 'The patch cannot be applied: the commit ffffffffffff is not in the repository.',
    });
    expect(await applyPatch(yard.folder, 'HEAD', patch, policyWith().limits)).toEqual({
      unreadable: 'A patch is for a commit, told by 40 digits.',
    });
  });
});
