/** LOOPS THAT ARE KILLED at any moment, by the signal that nobody can answer, and one that is told to end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../operations/store/open-store.ts';
import type { Store } from '../../../operations/store/store.ts';
import { startPostgres } from '../postgres/start-postgres.ts';

/** A process that is killed leaves the same behind there, and nobody waits for a disk. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(memory, 'ledgerline-loop-killed-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a loop, and gives it once it works. */
async function start(place: string, ...words: string[]) {
  const script = join(import.meta.dirname, 'loop-process.ts');
  const child = spawn(process.execPath, [script, place, folder, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  child.stdout.resume();
  const gone = once(child, 'exit').then(([code]) => code as number | null);
  await Promise.race([once(child.stdout, 'data'), gone]);
  const until = async (isSo: () => boolean) => {
    for (; !isSo(); await pause(Math.random() * 10))
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said}`);
  };
  return { child, gone, until, said: () => said };
}

const lines = (name: string) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').trim().split('\n') : [];

async function at<T>(place: string, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  return act(store).finally(store.close);
}

/** What has to be so after all of that: everything was made once, nothing is lost, and only what was cut short was begun again. */
async function isAllDone(place: string, many: number, kills: number): Promise<void> {
  const made = readdirSync(join(folder, 'made'));
  expect(made).toHaveLength(many);
  for (const name of made) expect(readFileSync(join(folder, 'made', name), 'utf8')).toBe(name);
  const begun = lines('begun').length;
  expect(begun).toBeGreaterThanOrEqual(many);
  expect(begun).toBeLessThanOrEqual(many + kills);
  await at(place, async (store) => {
    expect(await store.queue.counts()).toEqual({ waiting: 0, working: 0, done: many, dead: 0 });
    const open = await store.runs.list({ kind: 'factory', states: ['waiting', 'running', 'failed'], limit: 10 });
    expect(open.map(({ title, state }) => `${title} ${state}`)).toEqual([]);
  });
}

test('a loop that is killed again and again does a thousand things, each once', async () => {
  const place = join(folder, 'state.db');
  let kills = 0;
  while (lines('begun').length < 1000) {
    const { child, gone, until } = await start(place, '1000', 'once');
    const enough = Math.min(lines('begun').length + 1 + Math.random() * 120, 1000);
    await until(() => lines('begun').length >= enough);
    child.kill('SIGKILL');
    await gone;
    kills += 1;
  }
  // What the last ones had is free again once their leases are over.
  for (let left = 1; left > 0; left = await at(place, async (store) => 1000 - (await store.queue.counts()).done)) {
    const { gone } = await start(place, '1000', 'once');
    expect(await gone).toBe(0);
    await pause(200);
  }
  expect(kills).toBeGreaterThan(5);
  await isAllDone(place, 1000, kills);
});

test('of two loops on one Postgres one is killed, and the other does what it had', async () => {
  const server = await startPostgres();
  try {
    const place = await server.database();
    const [first, second] = await Promise.all([start(place, '300', 'on'), start(place, '300', 'on')]);
    await second.until(() => lines('begun').length >= 100);
    first.child.kill('SIGKILL');
    await first.gone;
    const third = await start(place, '300', 'on');
    const doneNow = () => at(place, async (store) => (await store.queue.counts()).done);
    while ((await doneNow()) < 300) {
      // A loop rests a minute when nothing is due; a new one looks at once.
      const { gone } = await start(place, '300', 'once');
      expect(await gone).toBe(0);
    }
    for (const { child, gone } of [second, third]) {
      child.kill('SIGTERM');
      expect(await gone).toBe(0);
    }
    await isAllDone(place, 300, 1);
  } finally {
    await server.stop();
  }
});

test('a loop that is told to end finishes what it does, takes nothing more, and ends well', async () => {
  const place = join(folder, 'state.db');
  const gate = join(folder, 'gate');
  const { child, gone, until, said } = await start(place, '3', 'on', gate);
  await until(() => lines('begun').length > 0);
  child.kill('SIGTERM');
  await until(() => said().includes('is finished first'));
  writeFileSync(gate, '');
  expect(await gone).toBe(0);
  expect(readdirSync(join(folder, 'made'))).toEqual(['thing-0']);
  await at(place, async (store) =>
    expect(await store.queue.counts()).toMatchObject({ done: 1, waiting: 2, working: 0 }),
  );
});
