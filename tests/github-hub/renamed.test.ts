/** The repository of issues is renamed, and GitHub leads its former names there: what the data-hub holds of it stays its mirror. */
import { expect, test } from 'vitest';
import { derivePlan } from '../../src/commands/derive-plan.ts';
import { changeHub } from '../../src/data-hub/change-hub.ts';
import { readSources } from '../../src/data-hub/read-sources.ts';
import { settings } from '../../src/settings/settings.ts';
import { createHubWorld, temporary } from './set-up.ts';
import { body, issuesDb, openTask, stored, syncing } from './syncing.ts';

const renamed = { owner: 'team', name: 'records' };

async function withTasks(count: number) {
  const world = await createHubWorld();
  const sync = syncing(world);
  for (let number = 1; number <= count; number++) openTask(world);
  const { github, issues, hub } = world;
  return {
    ...world,
    world,
    sync,
    /** The old name still leads to the repository. */
    rename(name: string) {
      Object.assign(issues.repository, { name });
      github.world.repositories.set(`team/${name}`, issues.repository);
    },
    isThere: async (number: number) => (await hub.readFile(`data/tasks/${number}.json`)) !== null,
  };
}

test.each([
  ['the old name is configured', issuesDb],
  ['the new name is configured', renamed],
])('what is deleted or loses its label goes, in one sync or another: %s', async (_what, db) => {
  const { sync, rename, isThere, issues } = await withTasks(12);
  await sync('all');
  rename('records');
  const act = (scope: 'all' | number[]) => sync(scope, { issuesDb: db, cacheFolder: temporary() });
  issues.delete(2);
  expect(await act([2])).toMatchObject({ synced: [{ id: 2, how: 'removed' }] });
  issues.delete(3);
  issues.unlabel(4, 'record:task');
  const { synced } = await act('all');
  expect(synced.filter(({ how }) => how === 'removed').map(({ id }) => id)).toEqual([3, 4]);
  expect([await isThere(2), await isThere(3), await isThere(4), await isThere(5)]).toEqual([false, false, false, true]);
  // All addresses are the new ones by now.
  issues.delete(5);
  await act([5]);
  issues.delete(6);
  await act('all');
  expect([await isThere(5), await isThere(6)]).toEqual([false, false]);
});

test('a record of a deleted account is followed under the new name', async () => {
  const { world, sync, rename, issues } = await withTasks(1);
  const number = openTask(world, { author: null, labels: ['record:task', 'approved'] });
  await sync('all');
  rename('records');
  issues.edit(number, { title: 'task: edited' });
  expect(await sync([number], { issuesDb: renamed })).toMatchObject({ taken: [], synced: [{ id: number }] });
  expect(await stored(world, `data/tasks/${number}.json`)).toMatchObject({ title: 'task: edited' });
});

test('a name from before the last counts as well, and one that leads elsewhere does not', async () => {
  const { sync, rename, hub, isThere, issues, github } = await withTasks(6);
  const url = 'https://github.com/other/repo/issues/60';
  await hub.commit({ files: { 'data/tasks/60.json': JSON.stringify({ title: 'task: theirs', summary: 'x', url }) } });
  await sync('all');
  for (const name of ['records', 'archive']) rename(name);
  issues.delete(2);
  const db = { owner: 'team', name: 'archive' };
  github.world.addRepository('other/repo');
  expect(await sync('all', { issuesDb: db })).toMatchObject({
    synced: expect.arrayContaining([{ type: 'task', id: 2, how: 'removed' }]),
  });
  expect([await isThere(2), await isThere(60)]).toEqual([false, true]);
});

test('a build leaves out what was deleted under the old name', async () => {
  const { world, sync, rename, issues } = await withTasks(3);
  await sync('all');
  rename('records');
  issues.delete(2);
  const source = { ...settings(), ...world.target(), issuesDb: renamed };
  expect((await readSources(source)).candidates.map(({ id }) => id)).toEqual([1, 3]);
});

test('derive writes links and steps into records under the new name', async () => {
  const { world, sync, rename, issues } = await withTasks(1);
  const open = (title: string, type: string, answers: Record<string, string>) =>
    issues.openIssue({ title, body: body(answers), labels: [`record:${type}`], author: 'ada' }).number;
  const session = open('session: a', 'session', { 'Session Code': 'S01-DFP-INTRO', 'Step Number': '1' });
  rename('records');
  await sync('all');
  const run = open('run: x', 'run', { 'Session Code': 'S01-DFP-INTRO', Listener: 'mira', Intention: 'Rest' });
  await sync([run]);
  await changeHub(world.target(), derivePlan({ ...settings(), ...world.target(), issuesDb }));
  expect(await stored(world, `data/sessions/${session}.json`)).toMatchObject({ runs: [run] });
  expect(await stored(world, `data/runs/${run}.json`)).toMatchObject({ step: 1 });
});

test('it is asked what a name leads to only where a file of the issue gives one that is not known', async () => {
  const { sync, rename, github } = await withTasks(2);
  await sync('all');
  rename('records');
  const asked = async (number: number) => {
    github.requests.length = 0;
    await sync([number], { issuesDb: renamed });
    return github.requests.map(({ operation }) => operation);
  };
  expect(await asked(1)).toContain('NamesNow');
  expect(await asked(1)).not.toContain('NamesNow');
});
