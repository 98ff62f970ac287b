/** What the repository of the patches' tests holds. */
import type { Wanted } from './patches.ts';

export const manifest = {
  name: 'yard',
  version: '1.0.0',
  scripts: { test: 'vitest run' },
  dependencies: { yaml: '2.0.0' },
  devDependencies: { vitest: '^4.0.0' },
};

/** A package of a lockfile. */
export const locked = (version: string, letter = 'A') => ({ version, integrity: `sha512-${letter.repeat(86)}==` });

export const lock = {
  name: 'yard',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'yard', dependencies: { yaml: '2.0.0' }, devDependencies: { vitest: '^4.0.0' } },
    'node_modules/yaml': locked('2.0.0'),
    'node_modules/vitest': locked('4.0.0', 'B'),
  },
};

/** JSON as files hold it. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const add = 'export const add = (a: number, b: number): number => a + b;\n';

export const addTest = [
  "import { expect, test } from 'vitest';",
  "import { add } from './add.ts';",
  '',
  "test('two numbers are added', () => {",
  '  expect(add(1, 2)).toBe(3);',
  '  expect(add(0, 0)).toBe(0);',
  '});',
  '',
  "test('what is negative as well', () => {",
  '  expect(add(-1, 1)).toBe(0);',
  '});',
  '',
].join('\n');

export const guide = ['# A guide', '', ...Array.from({ length: 12 }, (_, index) => `Line ${index} of it.`), ''].join(
  '\n',
);

/** An object with a function that is too long and whose name is that of its key. */
export const longFunction = (name: string): string =>
  `export const ${name} = {\n  run: () => {\n${'    run();\n'.repeat(25)}  },\n};\n`;

export const yardFiles: Readonly<Record<string, Wanted>> = {
  'package.json': json(manifest),
  'package-lock.json': json(lock),
  'seed.yaml': 'version: 1\n',
  'README.md': '# Yard\n',
  '.github/workflows/ci.yml': 'on: push\n',
  'src/core/add.ts': add,
  'src/core/add.test.ts': addTest,
  'src/core/keys/key.ts': 'export const key = 1;\n',
  'src/core/net.ts': "import { request } from 'node:https';\nexport const ask = request;\n",
  'src/core/long.ts': Array.from({ length: 90 }, (_, index) => `export const v${index} = ${index};\n`).join(''),
  'src/core/silent.ts': '// biome-ignore lint: known\nexport const a = 1;\nexport const b = 2;\n',
  'src/core/silent-long.ts': longFunction('one'),
  'src/ui/page.ts': 'export const page = 1;\n',
  'docs/guide.md': guide,
  'docs/Overview.md': '# Overview\n',
  'docs/über.md': '# Über\n',
  'docs/picture.png': Buffer.from([137, 80, 78, 71, 0, 1, 2, 3]),
  'docs/ui': { mode: '120000', text: '../src/ui' },
  'docs/trust/privacy.md': '# Privacy\n',
  'tests/run.sh': { mode: '100755', text: '#!/bin/sh\nnpm test\n' },
  'tests/whole.test.ts': addTest.replace('./add.ts', '../src/core/add.ts'),
};
