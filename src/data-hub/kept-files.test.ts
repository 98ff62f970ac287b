import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderDigest, readBytes } from './folder-digest.ts';
import { keptFiles } from './kept-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledgerline-kept-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const later = () => Date.now() + 60_000;

/** A way to read that says what it read. */
function told(now: () => number) {
  const read: string[] = [];
  const file = keptFiles((path) => {
    read.push(path.slice(folder.length + 1));
    return readBytes(path);
  }, now);
  const digest = () => {
    read.length = 0;
    const texts = new Map<string, string>();
    const name = folderDigest(folder, (path, bytes) => texts.set(path.slice(folder.length + 1), `${bytes}`), file);
    expect(name).toBe(folderDigest(folder));
    return { read: [...read], texts: Object.fromEntries(texts) };
  };
  return digest;
}

test('only files that changed are read again, however they changed, and the digest is as if all were read', () => {
  for (const name of ['a', 'b', 'c']) writeFileSync(at(name), name);
  const digest = told(later);
  expect(digest().read).toEqual(['a', 'b', 'c']);
  expect(digest()).toEqual({ read: [], texts: { a: 'a', b: 'b', c: 'c' } });
  writeFileSync(at('b'), 'longer');
  expect(digest()).toEqual({ read: ['b'], texts: { a: 'a', b: 'longer', c: 'c' } });
  writeFileSync(at('new'), 'd');
  utimesSync(at('new'), 0, 0);
  renameSync(at('new'), at('a'));
  rmSync(at('c'));
  expect(digest()).toEqual({ read: ['a'], texts: { a: 'd', b: 'longer' } });
});

test('a file that was written a moment ago is read again, because it may have been written twice in that moment', () => {
  writeFileSync(at('a'), 'one');
  const digest = told(() => Date.now());
  digest();
  expect(digest().read).toContain('a');
});
