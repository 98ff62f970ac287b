import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Killed, killedAfter } from '../../../tests/replacing/killed-after.ts';
import { type FileOperations, onDisk } from '../place/file-operations.ts';
import { putRight } from '../place/replace-site.ts';
import { markedDigest, markerText, siteMarker } from '../place/site-marker.ts';
import { nextOf, openWorkshop } from '../place/workshop.ts';
import { changeSite } from './change-site.ts';

const shelf = mkdtempSync(join(tmpdir(), 'ledgerline-change-'));
afterAll(() => rmSync(shelf, { recursive: true }));
const site = join(shelf, 'site');

const old = { 'a.html': 'old', 'b/index.html': 'old', 'c/d/index.html': 'old' };
const after = { 'a.html': 'new', 'b/index.html': 'old', 'e/index.html': 'new' };

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const contents = () =>
  Object.fromEntries(
    onDisk.list(site).flatMap((path) => (path === siteMarker ? [] : [[path, readFileSync(join(site, path), 'utf8')]])),
  );
const digest = () => markedDigest(readFileSync(join(site, siteMarker), 'utf8'));

/** Changes a fresh site, and says whether it was killed meanwhile. */
function killedChange(files: FileOperations): boolean {
  rmSync(shelf, { recursive: true, force: true });
  write(site, { ...old, [siteMarker]: markerText(Object.keys(old), 'old') });
  openWorkshop(site, onDisk);
  write(nextOf(site), { 'a.html': 'new', 'e/index.html': 'new' });
  const change = {
    write: ['a.html', 'e/index.html'],
    remove: ['c/d/index.html'],
    files: Object.keys(after),
    digest: 'new',
  };
  try {
    changeSite(site, change, files);
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

test('a change that is killed at any operation is whole or never was, once it is put right, and the marker says which', () => {
  const seen = new Set<string>();
  let kills = 0;
  for (; killedChange(killedAfter(kills).files); kills++) {
    putRight(site, onDisk);
    seen.add(digest());
    expect(contents(), `${kills}`).toEqual(digest() === 'old' ? old : after);
    expect(
      onDisk.list(shelf).filter((path) => !path.startsWith('site/')),
      `${kills}`,
    ).toEqual([]);
  }
  expect(kills).toBeGreaterThan(10);
  expect([...seen]).toEqual(['old', 'new']);
  expect(contents()).toEqual(after);
});

test('putting a change right may itself be killed at any operation', () => {
  for (let kills = 0; killedChange(killedAfter(kills).files); kills++)
    for (let again = 0, isWhole = false; !isWhole; again++) {
      killedChange(killedAfter(kills).files);
      try {
        putRight(site, killedAfter(again).files);
        isWhole = true;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      putRight(site, onDisk);
      expect(contents(), `${kills}, ${again}`).toEqual(digest() === 'old' ? old : after);
    }
});
