import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileOfNoBuild } from './file-of-no-build.ts';
import { markerText, siteMarker } from './site-marker.ts';

const site = mkdtempSync(join(tmpdir(), 'ledgerline-site-'));
const ofSite = ['index.html', 'tasks/index.html', 'tasks/12/index.html'];
const write = (path: string, text = '') => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
};

beforeEach(() => {
  for (const path of ofSite) write(path);
  const earlier = new Date(Date.now() - 60_000);
  for (const folder of ['tasks/12', 'tasks', '.']) utimesSync(join(site, folder), earlier, earlier);
  write(siteMarker, markerText(ofSite));
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

test.each(['mine.txt', 'tasks/mine.txt', 'tasks/12/mine.txt', 'tasks/mine/deep/mine.txt', 'mine/mine.txt'])(
  'a file that somebody put at %s is found, quickly as well',
  (path) => {
    expect([true, false].map((quickly) => fileOfNoBuild(site, { quickly }))).toEqual([undefined, undefined]);
    write(path);
    expect([true, false].map((quickly) => fileOfNoBuild(site, { quickly }))).toEqual([path, path]);
  },
);

test('files that are gone, that a desktop left or that are read anew are nobody’s', () => {
  rmSync(join(site, 'tasks/12'), { recursive: true });
  write('tasks/.DS_Store');
  write('index.html', 'again');
  expect([true, false].map((quickly) => fileOfNoBuild(site, { quickly }))).toEqual([undefined, undefined]);
});
