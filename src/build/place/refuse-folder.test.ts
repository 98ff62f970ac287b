import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mountPointsIn } from './mount-points.ts';
import { refuseFolder } from './refuse-folder.ts';
import { markerText, siteMarker } from './site-marker.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'ledgerline-folders-')));
afterAll(() => rmSync(root, { recursive: true }));

for (const path of [
  'README.md',
  'data-hub/data/tasks/1.json',
  'mine/notes.txt',
  'records/.gitkeep',
  'half/index.html',
  'worktree/.git/HEAD',
  `worktree/${siteMarker}`,
  `site/${siteMarker}`,
  'site/index.html',
  ...['index.html', 'llms.txt', 'health/index.html', 'api/index.json', 'api/health.json', 'graph/layout.json'].map(
    (path) => `before/${path}`,
  ),
  'taken.building/thesis.txt',
  `killed.building/${siteMarker}`,
  'killed.building/next/index.html',
  `folder-as-marker/${siteMarker}/file`,
  `looked-at/${siteMarker}`,
  'looked-at/a/.DS_Store',
  'looked-at/a/b.html',
  `visited/${siteMarker}`,
  'visited/a/mine.txt',
  'visited/index.html',
]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path.endsWith(siteMarker) ? markerText(['index.html', 'a/b.html']) : '');
}
mkdirSync(join(root, 'mistaken'));
writeFileSync(join(root, 'mistaken', siteMarker), '{}');
for (const path of ['empty', 'just-begun.building', 'volume', 'above/volume'])
  mkdirSync(join(root, path), { recursive: true });
symlinkSync('site', join(root, 'link'));
symlinkSync('/nowhere', join(root, 'dangling'));

const refuse = (out: string) =>
  refuseFolder(out, {
    root,
    inUse: ['.', './records', '.cache/ledgerline', '..'],
    mounts: ['/', '/proc', join(root, 'volume'), join(root, 'above/volume')],
  });

test.each([
  'dist',
  'out/site',
  'a b (1)',
  'empty',
  'site',
  'site/',
  './site',
  'before',
  'killed',
  'just-begun',
  'größe',
  'data-hub-site',
  'looked-at',
])('a site may be built into %j', (out) => expect(refuse(out)).toBeUndefined());

test.each([
  ['', /no name/],
  ['  ', /no name/],
  ['.', /project itself/],
  ['dist/..', /project itself/],
  [root, /project itself/],
  ['/', /outside/],
  ['..', /outside/],
  ['../site', /outside/],
  [`${root}-2`, /outside/],
  [tmpdir(), /outside/],
  ['~', /a character/],
  ['a\nb', /^"a\\nb" has a character/],
  ['a#b', /a character/],
  ['a\u202eb', /a character/],
  ['src', /own/],
  ['src/site', /own/],
  ['data-hub', /own/],
  ['Data-Hub/data', /own/],
  ['public/site', /own/],
  ['.git/site', /not for sites/],
  ['worktree/.GIT', /not for sites/],
  ['packages/node_modules/x', /not for sites/],
  ['killed.building', /unfinished/],
  ['killed.building/next', /unfinished/],
  ['records', /in use/],
  ['Records/site', /in use/],
  ['.cache', /in use/],
  ['.cache/ledgerline/site', /in use/],
  ['README.md', /is a file/],
  ['README.md/site', /is a file/],
  ['link', /a link/],
  ['link/site', /a link/],
  ['dangling', /a link/],
  ['site/inner', /inside another site/],
  ['mine', /no build made it/],
  ['half', /no build made it/],
  ['worktree', /no build made it/],
  ['visited', /holds "a\/mine.txt", which no build put there/],
  ['mistaken', /no build made it/],
  ['folder-as-marker', /no build made it/],
  ['taken', /beside it.*"taken.building"/],
  ['volume', /mount point/],
  ['above', /no build made it|mount point/],
  ['a'.repeat(300), /too long/],
])('no site is built into %j', (out, why) => {
  const refusal = refuse(out);
  expect(refusal?.message).toMatch(why);
  expect(`${refusal?.message}${refusal?.hint}`).not.toContain('\n');
  expect(refusal?.hint).not.toBe('');
});

test('mount points are read with the blanks in their names', () => {
  const lines = '26 1 254:0 / / rw - ext4 /dev/vda rw\n40 26 0:1 / /my\\040site\\134 rw - tmpfs tmpfs rw\n';
  expect(mountPointsIn(lines)).toEqual(['/', '/my site\\']);
});
