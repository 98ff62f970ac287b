import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { manifestOf, sampleFiles } from '../../tests/product/sample.ts';
import { fingerprint, readManifest, removeSample, sampleSign } from './remove-sample.ts';

test('the list of the sample’s files is what the tests keep of it (node tests/product/renew.ts writes both)', () => {
  expect(manifestOf(sampleFiles('.'))).toBe(readFileSync('src/commands/sample.sha256', 'utf8'));
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledgerline-init-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const there = (path: string) => existsSync(join(root, path));

/** A sample of four files, and its list. */
async function sample(): Promise<Map<string, string>> {
  const paths = ['data-hub/data/tasks/1.json', 'data-hub/data/tasks/2.json', 'public/audio/one.mp3', sampleSign];
  for (const path of paths) write(path, `sample ${path}`);
  const lines = await Promise.all(paths.map(async (path) => `${await fingerprint(root, path)}  ${path}\n`));
  return readManifest(lines.join(''));
}

test('an untouched sample goes as a whole, and a second time does nothing', async () => {
  const manifest = await sample();
  write('data-hub/data/config/core.json', '[]');
  expect((await removeSample(root, manifest)).removed).toEqual([...manifest.keys()]);
  expect(readdirSync(join(root, 'data-hub/data'))).toEqual(['config']);
  expect(there('public/audio')).toBe(false);
  write('data-hub/data/tasks/1.json', 'sample data-hub/data/tasks/1.json');
  expect(await removeSample(root, manifest)).toEqual({ removed: [], own: [], failed: [] });
  expect(there('data-hub/data/tasks/1.json')).toBe(true);
});

test('own records, changed ones and own sounds stay and are named', async () => {
  const manifest = await sample();
  write('data-hub/data/tasks/2.json', 'mine now');
  write('data-hub/data/tasks/3.yml', 'mine');
  write('public/audio/mine.mp3', 'mine');
  const own = ['data-hub/data/tasks/2.json', 'data-hub/data/tasks/3.yml', 'public/audio/mine.mp3'];
  expect(await removeSample(root, manifest)).toMatchObject({ own, failed: [] });
  expect(own.map(there)).toEqual([true, true, true]);
  expect([there('data-hub/data/tasks/1.json'), there('public/audio/one.mp3'), there(sampleSign)]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a sign that somebody changed stays and is named', async () => {
  const manifest = await sample();
  write(sampleSign, 'My notes');
  expect((await removeSample(root, manifest)).own).toEqual([sampleSign]);
});

test('what lies behind a link stays', async () => {
  const manifest = await sample();
  cpSync(join(root, 'public/audio'), join(root, 'library'), { recursive: true });
  rmSync(join(root, 'public/audio'), { recursive: true });
  symlinkSync('../library', join(root, 'public/audio'));
  expect((await removeSample(root, manifest)).removed).not.toContain('public/audio/one.mp3');
  expect(there('library/one.mp3')).toBe(true);
});

test('a file outside the sample’s folders is never removed, whatever the list says', async () => {
  const manifest = await sample();
  write('notes/own.txt', 'mine');
  const own = (await fingerprint(root, 'notes/own.txt')) ?? '';
  await removeSample(root, new Map([...manifest, ['notes/own.txt', own], ['public/audio/../../notes/own.txt', own]]));
  expect(there('notes/own.txt')).toBe(true);
});
