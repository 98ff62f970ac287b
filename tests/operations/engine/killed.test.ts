/** WORKERS THAT ARE KILLED in the middle of a step, by the signal that nobody can answer. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEngine } from '../../../operations/engine/open-workflow/open-workflow.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import { type RunningPostgres, startPostgres } from '../postgres/start-postgres.ts';
import { until } from './conformance.ts';
import { linesOf, startWorker, type WorkerProcess } from './processes.ts';
import { workflowsThat } from './workflows.ts';

let server: RunningPostgres;
let folder: string;
let acts: string;
let gate: string;
let workers: WorkerProcess[];
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledgerline-killed-'));
  acts = join(folder, 'acts');
  gate = join(folder, 'gate');
  workers = [];
});
afterEach(async () => {
  for (const worker of workers) await worker.kill();
  rmSync(folder, { recursive: true, force: true });
});

const work = async (place: string) => {
  const worker = await startWorker(place, acts, gate);
  workers.push(worker);
  return worker;
};

/** Does something to a store while nobody else has it, or beside others. */
const at = async <T>(place: string, act: (of: Awaited<ReturnType<typeof opened>>) => Promise<T>): Promise<T> => {
  const of = await opened(place);
  try {
    return await act(of);
  } finally {
    await of.engine.stop();
    await of.store.close();
  }
};
const opened = async (place: string) => {
  const store = await openStore(place);
  return { store, engine: await openEngine({ place, store, workflows: workflowsThat(() => undefined) }) };
};

test('in a file: the step that was interrupted is done again, and the one before it is not', async () => {
  const place = join(folder, 'operations.db');
  const { id } = await at(place, ({ engine }) => engine.start('held', null, { key: 'one' }));
  const first = await work(place);
  await until(() => linesOf(acts).includes('second begins'));
  await first.kill();
  writeFileSync(gate, '');
  const second = await work(place);
  await until(() => linesOf(acts).includes('third'));
  expect(await second.end()).toBe(0);
  expect(linesOf(acts)).toEqual(['first', 'second begins', 'second begins', 'second ends', 'third']);
  expect(await at(place, ({ engine }) => engine.get(id))).toMatchObject({ state: 'done', output: 'whole' });
  expect(first.noise() + second.noise()).toBe('');
});

test('in Postgres: of two workers the one that works is killed, and the other one takes over', async () => {
  const place = await server.database();
  const { id } = await at(place, ({ engine }) => engine.start('held', null, { key: 'one' }));
  const first = await work(place);
  await until(() => linesOf(acts).includes('second begins'));
  const second = await work(place);
  await first.kill();
  writeFileSync(gate, '');
  await until(() => linesOf(acts).includes('third'));
  expect(linesOf(acts)).toEqual(['first', 'second begins', 'second begins', 'second ends', 'third']);
  expect(await at(place, ({ engine }) => until(async () => (await engine.get(id))?.state === 'done'))).toBe(true);
  expect(second.noise()).toBe('');
});

test('in Postgres: a thousand runs are done once each by two workers, of which one is killed', async () => {
  const place = await server.database();
  const [first] = [await work(place), await work(place)];
  await at(place, async ({ engine }) => {
    const starts = Array.from({ length: 1000 }, (_, index) => engine.start('short', index, { key: `${index}` }));
    await Promise.all(starts.slice(0, 500));
    await first.kill();
    await Promise.all(starts);
    await until(async () => (await engine.list({ state: 'done', limit: 1000 })).length === 1000);
  });
  // What the killed one had just done, and had not yet said so, is done again: eight at most are in work at once.
  expect(new Set(linesOf(acts)).size).toBe(1000);
  expect(linesOf(acts).length).toBeLessThanOrEqual(1008);
});

test('in Postgres: what a process of another machine asks for is done, told and cancelled by whoever works', async () => {
  const place = await server.database();
  await work(place);
  await at(place, async ({ engine, store }) => {
    const { id } = await engine.start('asks', { seconds: 60 }, { key: 'asks' });
    await until(() => linesOf(acts).includes('asked'));
    await engine.signal(id, 'answer', 'yes');
    await until(async () => (await engine.get(id))?.state === 'done');
    const held = await engine.start('held', null, { key: 'held' });
    await until(() => linesOf(acts).includes('second begins'));
    await engine.cancel(held.id);
    writeFileSync(gate, '');
    await until(() => linesOf(acts).includes('second ends'));
    const last = await engine.start('short', 'last', { key: 'last' });
    await until(async () => (await engine.get(last.id))?.state === 'done');
    expect(linesOf(acts)).not.toContain('third');
    expect((await store.engine.runs.get(held.id))?.state).toBe('cancelled');
  });
});

test('in Postgres: a restart of the database fails no run', async () => {
  const place = await server.database();
  const worker = await work(place);
  const { id } = await at(place, ({ engine }) => engine.start('held', null, { key: 'one' }));
  await until(() => linesOf(acts).includes('second begins'));
  await server.restart();
  writeFileSync(gate, '');
  await until(() => linesOf(acts).includes('third'));
  await at(place, ({ engine }) => until(async () => (await engine.get(id))?.state === 'done'));
  expect(worker.noise()).not.toMatch(/ at .*node_modules/);
});

test('in a file: a second process is told, in words, that another one has it, and may have it once that was killed', async () => {
  const place = join(folder, 'operations.db');
  const first = await work(place);
  expect(first.said).toBe('works');
  const second = await work(place);
  expect(second.said).toBe(`The control room, or another command, uses ${place}.`);
  await first.kill();
  expect((await work(place)).said).toBe('works');
});

test('files are the owner’s alone', async () => {
  const place = join(folder, 'deeper', 'operations.db');
  await at(place, ({ engine }) => engine.start('short', 1, { key: 'one' }));
  const engine = place.replace('.db', '.engine.db');
  for (const file of [place, engine, `${place}.lock`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(dirname(engine)).toBe(dirname(place));
});
