/** Builds that are killed where they are, as a machine or a person does it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { onDisk } from '../../src/build/place/file-operations.ts';
import { putRight } from '../../src/build/place/replace-site.ts';
import { workshopOf } from '../../src/build/place/workshop.ts';
import { takeTurn, takeTurnAtOnce } from '../../src/build/turns/take-turn.ts';

const shelf = mkdtempSync(join(tmpdir(), 'ledgerline-kills-'));
afterAll(() => rmSync(shelf, { recursive: true }));

const turns = join(shelf, 'turns');
const site = join(shelf, 'site');

const start = (): ChildProcess =>
  spawn(process.execPath, ['tests/replacing/replace-forever.ts', site, turns], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

function expectWholeSite(): void {
  const files = readdirSync(site).filter((name) => name.endsWith('.html'));
  expect(files).toHaveLength(20);
  expect(new Set(files.map((name) => readFileSync(join(site, name), 'utf8'))).size).toBe(1);
}

test('a site is whole after any kill, and the turn of the killed goes to the next', async () => {
  for (let kill = 0; kill < 6; kill++) {
    const child = start();
    for (let built = 0; built < 1 + kill; built++) await once(child.stdout as NodeJS.ReadableStream, 'data');
    await new Promise((resume) => setTimeout(resume, Math.random() * 5));
    await end(child, 'SIGKILL');
    const turn = await takeTurn(site, () => {}, turns);
    putRight(site, onDisk);
    expect(existsSync(workshopOf(site))).toBe(false);
    expectWholeSite();
    turn.end();
  }
});

test('two that build into one folder never meet, and one that is asked to end takes its file along', async () => {
  const both = [start(), start()];
  await Promise.all(both.map((child) => once(child.stdout as NodeJS.ReadableStream, 'data')));
  const [one, two] = both as [ChildProcess, ChildProcess];
  await end(one, 'SIGTERM');
  await once(two.stdout as NodeJS.ReadableStream, 'data');
  await end(two, 'SIGKILL');
  const turn = takeTurnAtOnce(site, turns);
  expect(turn).toBeDefined();
  putRight(site, onDisk);
  expectWholeSite();
  turn?.end();
  // Whoever is killed in the moment in which it begins to say that it builds leaves half a file, which nobody minds.
  expect(readdirSync(turns).filter((name) => !name.endsWith('.begun'))).toEqual([]);
});

test('one that is asked to end while it gives back its turn ends', () => {
  const asked = `
    import { takeTurn } from './src/build/turns/take-turn.ts';
    const turn = await takeTurn(${JSON.stringify(site)}, () => {}, ${JSON.stringify(join(shelf, 'asked'))});
    process.kill(process.pid, 'SIGTERM');
    turn.end();
    setTimeout(() => {}, 60_000);
  `;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', asked]).status).toBe(143);
});
