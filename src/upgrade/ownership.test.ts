import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { generatedFiles } from '../commands/generated-files.ts';
import { isSafePath } from './is-safe-path.ts';
import { ownership, readOwnership, ruleOf } from './ownership.ts';

test('everything that is generated is left to "generate"', () => {
  const paths = [...generatedFiles(recordTypes, { publishPrivateNotes: false }).keys()];
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => ruleOf(path) !== 'generated')).toEqual([]);
});

test('records, sounds and configuration are yours, code and workflows the product’s', () => {
  expect(ruleOf('data-hub/data/tasks/1.json')).toBe('yours');
  expect(ruleOf('public/audio/one.mp3')).toBe('yours');
  expect(ruleOf('ledgerline.config.ts')).toBe('yours');
  expect(ruleOf('content-schema/records/task.ts')).toBe('kept');
  expect(ruleOf('package.json')).toBe('joined');
  expect(ruleOf('src/pages/index.astro')).toBe('product');
  expect(ruleOf('.github/workflows/deploy.yml')).toBe('product');
  expect(ruleOf('data-hub-of-mine/x')).toBe('product');
});

test('a release may name every file that the product has', () => {
  const files = globSync(['{.github,biome,content-schema,public,scripts,src,tests}/**/*', '*']);
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((path) => path !== 'node_modules' && !isSafePath(path))).toEqual([]);
});

test.each([
  '',
  '/etc/passwd',
  '../x',
  'a/../../x',
  './x',
  'a//b',
  'a/',
  '.git/config',
  'src/.GIT/hooks/x',
  'GIT~1/config',
  '.git./config',
  '.g\u200cit/config',
  'a\\..\\..\\x',
  'C:/x',
  'node_modules/x/index.js',
  'a\nb',
])('a release may name no file %j', (path) => {
  expect(isSafePath(path)).toBe(false);
});

test('a list that this version does not understand is none', () => {
  expect(readOwnership(JSON.stringify(ownership))).toEqual(ownership);
  for (const text of ['', '{', '[{ "rule": "borrowed", "files": ["x"], "what": "x" }]', '{ "rule": "kept" }'])
    expect(readOwnership(text)).toBeUndefined();
});
