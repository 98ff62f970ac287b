/** Shares of a site that several machines make, laid together, are the site that one machine makes. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildsIn, type Files } from './builds-in.ts';

const { shelf, hub, make, filesOf, build, takeSample, remove } = await buildsIn('shards');
const { makePart } = await import('../../src/build/parts/make-part.ts');
const { joinParts } = await import('../../src/build/parts/join-parts.ts');
const { partFile, partFrom, partText } = await import('../../src/build/parts/part-file.ts');

const of = 3;
const parts = join(shelf, 'parts');
const join3 = () => make('joined', (told) => joinParts(told, parts));
const makeShare = (number: number) => make(`parts/${number}`, (told) => makePart(told, { number, of }));
const task = join(hub, 'data/tasks', readdirSync('tests/sample/data-hub/data/tasks').toSorted()[0] ?? '');
const change = (title: string) =>
  writeFileSync(task, JSON.stringify({ ...JSON.parse(readFileSync(task, 'utf8')), title }));

let whole: Files;
beforeAll(async () => {
  takeSample();
  whole = await build('full', true);
});
afterAll(remove);

test('each file is made in one part, no part is much larger than another, and together they are a full build', async () => {
  const made = [await makeShare(1), await makeShare(2), await makeShare(3)];
  const all = made[0]?.all ?? 0;
  expect(made.reduce((sum, { files }) => sum + files, 0)).toBe(all);
  for (const { files } of made) expect(files / all).toBeGreaterThan(0.2);
  const { brought, parts: found } = await join3();
  expect(brought).toBe(all);
  expect(found.map(({ name, state, lost }) => [name, state, lost])).toEqual(
    ['1', '2', '3'].map((name) => [name, 'taken', 0]),
  );
  expect(filesOf('joined')).toEqual(whole);
});

test('a joined site is known like any other: the next build makes nothing, and after an edit only what it touches', async () => {
  const { rebuildSite } = await import('../../src/build/rebuild/rebuild-site.ts');
  const rebuild = () => make('joined', (told) => rebuildSite({ ...told, full: false }));
  expect(await rebuild()).toMatchObject({ written: [], removed: [] });
  change('A title of its own');
  const { written } = await rebuild();
  expect(written.length).toBeLessThan(Object.keys(whole).length / 3);
  expect(filesOf('joined')).toEqual(await build('full', true));
});

test('a record that changes between two parts, and again before they are joined, shows as it is at the end', async () => {
  change('While parts were made');
  await makeShare(2);
  rmSync(join(hub, 'data/runs', readdirSync(join(hub, 'data/runs')).toSorted()[0] ?? ''));
  change('After parts were made');
  const { brought } = await join3();
  expect(brought).toBeGreaterThan(0);
  expect(filesOf('joined')).toEqual(await build('full', true));
});

test('what parts lack is made anew: one is missing, one has lost files, and one of its files is of somebody else', async () => {
  takeSample();
  await makeShare(1);
  await makeShare(2);
  rmSync(join(parts, '3'), { recursive: true });
  const [gone = '', changed = ''] = Object.keys(filesOf('parts/1')).filter((file) => file !== partFile);
  rmSync(join(parts, '1', gone));
  writeFileSync(join(parts, '1', changed), 'Somebody was here.');
  const { parts: found } = await join3();
  expect(found.map(({ name, lost }) => [name, lost])).toEqual([
    ['1', 2],
    ['2', 0],
  ]);
  expect(filesOf('joined')).toEqual(whole);
});

test('a part of other code, one that was cut off, and a folder that is no part are passed over', async () => {
  const path = (name: string) => join(parts, name, partFile);
  const ledger = partFrom(readFileSync(path('1'), 'utf8'));
  if (!ledger) throw new Error('There is no part.');
  const [file] = [...ledger.files.keys()].filter((name) => name.endsWith('.html'));
  writeFileSync(join(parts, '1', file ?? ''), 'Other code wrote this.');
  writeFileSync(path('1'), partText({ ...ledger, code: 'other' }));
  writeFileSync(path('2'), readFileSync(path('2'), 'utf8').slice(0, -10));
  mkdirSync(join(parts, 'none'));
  const { parts: found, brought } = await join3();
  expect(brought).toBe(0);
  expect(found.map(({ state }) => state)).toContain('of other code');
  expect(found.filter(({ state }) => state === 'damaged').length).toBeGreaterThan(0);
  expect(filesOf('joined')).toEqual(whole);
});

test('a part holds digests of answers, and no answer', () => {
  const ledger = partFrom(readFileSync(join(parts, '1', partFile), 'utf8'));
  expect(ledger?.asked.size).toBeGreaterThan(100);
  expect([...(ledger?.asked.values() ?? [])].filter((asked) => 'answer' in asked)).toEqual([]);
});
