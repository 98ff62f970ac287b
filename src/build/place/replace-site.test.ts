import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Killed, killedAfter } from '../../../tests/replacing/killed-after.ts';
import { type FileOperations, onDisk } from './file-operations.ts';
import { putRight, replaceSite } from './replace-site.ts';
import { siteMarker } from './site-marker.ts';
import { nextOf, openWorkshop, workshopOf } from './workshop.ts';

const shelf = mkdtempSync(join(tmpdir(), 'ledgerline-replace-'));
afterAll(() => rmSync(shelf, { recursive: true }));

const names = ['a.html', 'b.html', 'c.html'];

function writeSite(folder: string, content: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), content);
}

const contentsOf = (folder: string) =>
  existsSync(folder) ? names.map((name) => readFileSync(join(folder, name), 'utf8')) : [];

function build(site: string, content: string, files: FileOperations): void {
  openWorkshop(site, files);
  for (const name of names) {
    files.makeFolder(nextOf(site));
    files.write(join(nextOf(site), name), content);
  }
  replaceSite(site, files);
}

/** Builds over a fresh folder and is killed after so many operations; says whether it was. */
function killedBuild(site: string, before: 'old' | 'nothing' | 'empty', files: FileOperations): boolean {
  rmSync(site, { recursive: true, force: true });
  rmSync(workshopOf(site), { recursive: true, force: true });
  if (before === 'old') writeSite(site, 'old');
  if (before === 'empty') mkdirSync(site);
  try {
    build(site, 'new', files);
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

test.each(['old', 'nothing', 'empty'] as const)(
  'a build over %s that is killed at any operation leaves a whole site once it is put right',
  (before) => {
    const site = join(shelf, `after-${before}`);
    const olds = before === 'old' ? [names.map(() => 'old')] : [[]];
    let kills = 0;
    for (; killedBuild(site, before, killedAfter(kills).files); kills++) {
      // Whoever looks before it is put right sees a whole site as well, or none.
      if (existsSync(site) && readdirSync(site).length > 0)
        expect([...olds, names.map(() => 'new')], `${kills}`).toContainEqual(contentsOf(site));
      const said = putRight(site, onDisk);
      expect(existsSync(workshopOf(site)), `${kills}`).toBe(false);
      expect(said === undefined, `${kills}: ${said}`).toBe(kills === 0);
      const isEmpty = !existsSync(site) || readdirSync(site).length === 0;
      expect([...olds, names.map(() => 'new')], `${kills}`).toContainEqual(isEmpty ? [] : contentsOf(site));
      if (before === 'old') expect(isEmpty, `${kills}`).toBe(false);
    }
    expect(kills).toBeGreaterThan(12);
    expect(contentsOf(site)).toEqual(names.map(() => 'new'));
    expect(readdirSync(site).sort()).toEqual([siteMarker, ...names]);
  },
);

test('putting right may itself be killed at any operation', () => {
  const site = join(shelf, 'twice');
  for (let kills = 0; killedBuild(site, 'old', killedAfter(kills).files); kills++)
    for (let again = 0; ; again++) {
      killedBuild(site, 'old', killedAfter(kills).files);
      let ended = true;
      try {
        putRight(site, killedAfter(again).files);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        ended = false;
      }
      putRight(site, onDisk);
      expect(
        [
          ['old', 'old', 'old'],
          ['new', 'new', 'new'],
        ],
        `${kills}, ${again}`,
      ).toContainEqual(contentsOf(site));
      expect(existsSync(workshopOf(site))).toBe(false);
      if (ended) break;
    }
});

test('a site that cannot take its place leaves the last one there', () => {
  const site = join(shelf, 'refused');
  const files: FileOperations = {
    ...onDisk,
    rename: (from, to) => {
      if (from === nextOf(site)) throw new Error('busy');
      onDisk.rename(from, to);
    },
  };
  expect(() => killedBuild(site, 'old', files)).toThrow('busy');
  expect(contentsOf(site)).toEqual(['old', 'old', 'old']);
});
