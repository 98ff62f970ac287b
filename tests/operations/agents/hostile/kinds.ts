/** Patches that bring what is no text of reasonable size. */
import { policyWith } from '../patches.ts';
import { addTest, guide, longFunction, yardFiles } from '../yard-files.ts';
import { type HostileCase, making } from './case.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
const long = yardFiles['src/core/long.ts'] as string;

export const kindCases: readonly HostileCase[] = [
  {
    name: 'a link out of the repository',
    rule: 'link',
    files: { 'docs/secrets': { mode: '120000', text: '/etc/passwd' } },
  },
  { name: 'a link within the fence', rule: 'link', files: { 'docs/other.md': { mode: '120000', text: 'guide.md' } } },
  {
    name: 'a file that becomes a link',
    rule: 'link',
    files: { 'docs/guide.md': { mode: '120000', text: '../seed.yaml' } },
    words: ['--no-renames'],
  },
  {
    name: 'a write through a link that the same patch makes',
    rule: 'unreadable',
    patch: `${making('docs/up', '120000', '..').trimEnd()}\n\\ No newline at end of file\n${making('docs/up/seed2.yaml')}`,
  },
  {
    name: 'a submodule',
    rule: 'submodule',
    files: { 'src/core/lib': { mode: '160000', sha: 'a'.repeat(40) } },
    words: ['--submodule=short'],
  },
  { name: 'a file that becomes executable', rule: 'mode', files: { 'docs/guide.md': { mode: '100755', text: guide } } },
  {
    name: 'a new file that is executable',
    rule: 'mode',
    files: { 'tests/x.sh': { mode: '100755', text: '#!/bin/sh\n' } },
  },
  { name: 'an executable file that stops being one', rule: 'mode', files: { 'tests/run.sh': '#!/bin/sh\nnpm test\n' } },
  {
    name: 'a binary file',
    rule: 'unreadable',
    files: { 'docs/x.png': Buffer.from([0, 1, 2, 3]) },
    words: ['--binary'],
  },
  { name: 'a binary file that is only named', rule: 'unreadable', files: { 'docs/x.png': Buffer.from([0, 1, 2, 3]) } },
  { name: 'the removal of a picture', rule: 'unreadable', files: { 'docs/picture.png': null }, words: ['--binary'] },
  {
    name: 'many lines',
    rule: 'too-much',
    files: { 'docs/x.md': many(79, () => 'x'), 'docs/y.md': many(79, () => 'y') },
  },
  {
    name: 'many files',
    rule: 'too-much',
    files: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`docs/${n}.md`, 'x\n'])),
  },
  { name: 'many kilobytes in few lines', rule: 'too-much', files: { 'docs/x.md': many(5, () => 'x'.repeat(4000)) } },
  {
    name: 'a patch too large to be looked at',
    rule: 'unreadable',
    files: { 'docs/x.md': many(40, () => 'x'.repeat(4000)) },
  },
  { name: 'a file that is too long', rule: 'file-length', files: { 'docs/x.md': many(81, () => 'x') } },
  {
    name: 'a file that was too long and grows',
    rule: 'file-length',
    files: { 'src/core/long.ts': `${long}export const more = 1;\n` },
  },
  {
    name: 'a long file in few lines',
    rule: 'file-length',
    files: { 'src/core/x.ts': many(20, (n) => `export const a${n} = '${'x'.repeat(900)}';`) },
    policy: { limits: { ...policyWith().limits, kilobytesPerPatch: 64 } },
  },
  {
    name: 'a line that nobody reads',
    rule: 'size',
    files: { 'src/core/x.ts': `export const a = 1; // ${' '.repeat(1200)}\n` },
  },
  {
    name: 'a long function',
    rule: 'function-length',
    files: { 'src/core/x.ts': `export function f() {\n${many(20, () => '  f();')}}\n` },
  },
  {
    name: 'a long arrow',
    rule: 'function-length',
    files: { 'src/core/x.ts': `export const f = () => {\n${many(20, () => '  f();')}};\n` },
  },
  {
    name: 'a long method',
    rule: 'function-length',
    files: {
      'src/core/x.ts': `export class A {\n  get f() {\n${many(20, () => '    void 0;')}    return 1;\n  }\n}\n`,
    },
  },
  {
    name: 'a long function on one line',
    rule: 'function-length',
    files: { 'src/core/x.ts': `export function f() { ${'f(); '.repeat(30)} }\n` },
  },
  {
    name: 'a long function in a component',
    rule: 'function-length',
    files: { 'docs/x.astro': `---\nfunction f() {\n${many(20, () => '  f();')}}\n---\n<p>x</p>\n` },
  },
  { name: 'a test that is removed', rule: 'weakened', files: { 'src/core/add.test.ts': null } },
  {
    name: 'fewer claims in a test',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': addTest.replace('  expect(add(0, 0)).toBe(0);\n', '') },
  },
  {
    name: 'a test that is skipped',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': addTest.replace("test('two", "test.skip('two") },
  },
  {
    name: 'all other tests left out',
    rule: 'weakened',
    files: { 'tests/whole.test.ts': addTest.replace("test('two", "test.only('two") },
  },
  {
    name: 'lint silenced',
    rule: 'weakened',
    files: { 'src/core/x.ts': '// biome-ignore lint: later\nexport const a = 1;\n' },
  },
  { name: 'types silenced', rule: 'weakened', files: { 'src/core/x.ts': '// @ts-nocheck\nexport const a = 1;\n' } },
  {
    name: 'coverage silenced',
    rule: 'weakened',
    files: { 'src/core/x.ts': '/* v8 ignore start */\nexport const a = 1;\n' },
  },
  {
    name: 'a direction turned round in code',
    rule: 'control',
    files: { 'src/core/x.ts': "export const a = 'user\u202e \u2066// admin\u2069 \u2066';\n" },
  },
  {
    name: 'a character that nobody sees in code',
    rule: 'control',
    files: { 'src/core/x.ts': 'export const a\u3164 = 1;\n' },
  },
  {
    name: 'a line end that only some programs see',
    rule: 'control',
    files: { 'src/core/x.ts': '// harmless\u2028steal();\n' },
  },
  {
    name: 'a line that is written over on a terminal',
    rule: 'control',
    files: { 'src/core/x.ts': 'steal();\r// harmless\n' },
  },
  {
    name: 'sentences in characters that nobody sees',
    rule: 'control',
    files: {
      'docs/x.md': `Hello${[...'obey'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}\n`,
    },
  },
  { name: 'a letter joined where there is no picture', rule: 'control', files: { 'docs/x.md': 'pass\u200dword\n' } },
  { name: 'colors of a terminal', rule: 'control', files: { 'docs/x.md': '\u001b[8mhidden\u001b[0m\n' } },
  {
    name: 'a name in code that looks like another one',
    rule: 'look-alike',
    files: { 'src/core/x.ts': 'export const аdd = () => 0;\n' },
  },
  { name: 'no patch at all', rule: 'unreadable', patch: 'I have finished the work.\n' },
  {
    name: 'a patch that does not fit',
    rule: 'unreadable',
    patch:
      'diff --git a/docs/guide.md b/docs/guide.md\n--- a/docs/guide.md\n+++ b/docs/guide.md\n@@ -1 +1 @@\n-nothing of it\n+x\n',
  },
  {
    name: 'a patch of a file that is not there',
    rule: 'unreadable',
    patch: 'diff --git a/docs/no.md b/docs/no.md\n--- a/docs/no.md\n+++ b/docs/no.md\n@@ -1 +1 @@\n-a\n+x\n',
  },
  { name: 'a file that is made although it is there', rule: 'unreadable', patch: making('docs/guide.md') },
  {
    name: 'a patch that changes nothing',
    rule: 'unreadable',
    patch:
      'diff --git a/docs/guide.md b/docs/guide.md\n--- a/docs/guide.md\n+++ b/docs/guide.md\n@@ -1 +1 @@\n-# A guide\n+# A guide\n',
  },
  {
    name: 'a test that is commented out',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': addTest.replace(/^/gm, '// ') },
  },
  {
    name: 'a claim without its end',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': addTest.replace('.toBe(3)', '') },
  },
  {
    name: 'a test that becomes a text',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': null, 'src/core/add.test.txt': addTest },
  },
  {
    name: 'a test that only runs elsewhere',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': addTest.replace("test('two", "test.runIf(false)('two") },
  },
  {
    name: 'a silence that moves to another line',
    rule: 'weakened',
    files: { 'src/core/silent.ts': 'export const a = 1;\n// biome-ignore lint: known\nexport const b = 2;\n' },
  },
  {
    name: 'a second long function of the same name',
    rule: 'function-length',
    files: { 'src/core/silent-long.ts': `${longFunction('one')}${longFunction('two')}` },
  },
  {
    name: 'the words by which git fetches a large file from elsewhere',
    rule: 'binary',
    files: { 'docs/x.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n` },
  },
  {
    name: 'code that is nested too deep for any parser',
    rule: 'unreadable',
    files: { 'src/core/x.ts': `export const a =\n${`${'['.repeat(190)}\n`.repeat(70)}` },
  },
  {
    name: 'a test that is skipped by its options',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': addTest.replace("added', ()", "added', { skip: true }, ()") },
  },
  {
    name: 'a test that is skipped by a name in a text',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': addTest.replace("test('two", "test['skip']('two") },
  },
  {
    name: 'tests that end before they are run',
    rule: 'weakened',
    files: { 'src/core/add.test.ts': `process.exit(0);\n${addTest}` },
  },
];
