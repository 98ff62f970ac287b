/** A folder of the stages in which others have left things: one bad thing stops no other session, and leads nowhere else. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factoryFiles } from '../../../operations/factory/publish/factory-files.ts';
import { madeSessions } from '../../../operations/factory/publish/made-session.ts';
import { someFolder } from '../agents/repository.ts';
import { bytesFrom, putSession } from './made-session.ts';

const [good, other] = ['S01-DFB-ARRIVE', 'S02-DFB-STAY'];
const codesIn = async (keep: string) => (await madeSessions(keep)).map(({ code }) => code);

/** A folder with a good session, and one that is to be spoiled. */
function twoSessions() {
  const keep = someFolder();
  putSession(keep, { code: good });
  putSession(keep, { code: other, sound: bytesFrom(3) });
  return { keep, at: (name: string) => join(keep, other, name) };
}

test.each(['script.json', 'media.json'])(
  'a session whose %s is a folder, a pipe, a ring of links, or half, is none',
  async (name) => {
    for (const spoil of [
      (path: string) => mkdirSync(path),
      (path: string) => execFileSync('mkfifo', [path]),
      (path: string) => symlinkSync(path, path),
      (path: string) => writeFileSync(path, '{"code": "S02'),
      (path: string) => writeFileSync(path, 'null'),
    ]) {
      const { keep, at } = twoSessions();
      rmSync(at(name));
      spoil(at(name));
      expect(await codesIn(keep)).toEqual([good]);
    }
  },
);

test('a copy of a session under another name is none, so that an older one is never published beside it', async () => {
  const { keep } = twoSessions();
  cpSync(join(keep, good), join(keep, `${good} (copy)`), { recursive: true });
  expect(await codesIn(keep)).toEqual([good, other]);
});

test.each(['../../x', 'S01/../../x', '.github', 'x y', ''])('a script with the code %j is no session', async (code) => {
  const { keep, at } = twoSessions();
  for (const name of ['script.json', 'media.json'])
    writeFileSync(at(name), JSON.stringify({ ...JSON.parse(readFileSync(at(name), 'utf8')), code }));
  expect(await codesIn(keep)).toEqual([good]);
});

test('a sound that is a pipe or a link is not served, and holds nobody up', async () => {
  for (const spoil of [
    (path: string) => execFileSync('mkfifo', [path]),
    (path: string) => symlinkSync('/dev/zero', path),
  ]) {
    const { keep, at } = twoSessions();
    rmSync(at('session.mp3'));
    spoil(at('session.mp3'));
    await expect(factoryFiles(keep).sound(other)).rejects.toThrow('is not the one that was made');
    expect((await factoryFiles(keep).sound(good))?.bytes.length).toBeGreaterThan(0);
  }
});
