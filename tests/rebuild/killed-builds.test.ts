/** Builds that are killed where they are, as a machine or a person does it, and the site that stands afterwards. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { onDisk } from '../../src/build/place/file-operations.ts';
import { anyEdit, happen } from './edits.ts';

const shelf = '.cache/killed-builds';
const hub = join(shelf, 'hub');
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

const env = { ...process.env, LEDGERLINE_DATA_HUB: `.//${hub}`, LEDGERLINE_CACHE: join(shelf, 'cache') };
const args = (site: string, ...more: string[]) => [
  ...['scripts/ledgerline.mjs', 'build', '--out', join(shelf, site), '--accept-shrink', 'all'],
  ...more,
];

function build(site: string, ...more: string[]): Map<string, string> {
  const { status, stderr } = spawnSync(process.execPath, args(site, ...more), { env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return contents(site);
}

const contents = (site: string) =>
  new Map(
    onDisk
      .list(join(shelf, site))
      .toSorted()
      .map((file) => [file, readFileSync(join(shelf, site, file), 'base64')]),
  );

test('a build that is killed at any moment leaves the last site or the next, and the build after it is as good as a full one', async () => {
  rmSync(shelf, { recursive: true, force: true });
  cpSync('tests/sample/data-hub', hub, { recursive: true });
  let last = build('site');
  for (const [at, edits] of fc.sample(fc.array(anyEdit, { minLength: 2, maxLength: 3 }), 4).entries()) {
    for (const edit of edits) happen(hub, edit);
    const child = spawn(process.execPath, args('site'), { env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await Promise.race([wait(600 * (at + 1)), ended]);
    child.kill('SIGKILL');
    await ended;
    // A change that had begun is finished by whoever comes next; before that nothing of the site is touched.
    const isUnderWay = existsSync(join(shelf, 'site.building', 'journal'));
    const found = contents('site');
    const next = build('site');
    expect(next, JSON.stringify(edits)).toEqual(build('full', '--full'));
    if (!isUnderWay) expect([last, next], `kill ${at}`).toContainEqual(found);
    last = next;
  }
});
