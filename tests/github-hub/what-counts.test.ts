/** What a sync may not take for granted: a marker of the sample, issues that are switched off, and files that cannot be read. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fault } from '../fake-github/index.ts';
import { createHubWorld } from './set-up.ts';
import { openTask, stored, syncing } from './syncing.ts';

async function withTasks(count: number) {
  const world = await createHubWorld();
  const sync = syncing(world);
  for (let number = 1; number <= count; number++) openTask(world);
  await sync('all');
  return { ...world, world, sync };
}

test.each([
  ['alone', {}],
  ['with a file of the sample', { 'data/tasks/90.json': '{ "title": "task: sample", "summary": "x" }' }],
])('a marker of the sample beside real records takes no protection from them: %s', async (_what, files) => {
  const { sync, hub, issues } = await withTasks(10);
  await hub.commit({ files: { 'SAMPLE.md': 'x', ...files } });
  for (let number = 1; number <= 9; number++) issues.delete(number);
  const sample = new Map(
    Object.entries(files).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]),
  );
  await expect(sync('all', { sample })).rejects.toMatchObject({ message: expect.stringContaining('9 have no issue') });
});

test('where nothing is of the sample, its marker stays, and records by hand take part as always', async () => {
  const { sync, hub } = await withTasks(1);
  await hub.commit({ files: { 'SAMPLE.md': 'x', 'data/jobs/1.json': '{ "title": "job: mine", "owner": "me" }' } });
  expect(await sync('all')).toMatchObject({ changed: false, sample: [], taken: ['data/jobs/1.json'] });
  expect(await hub.readFile('SAMPLE.md')).toBe('x');
});

test.each([[[1]], ['all' as const]])('issues that are switched off are not gone: %s', async (scope) => {
  const { sync, hub, issues, github } = await withTasks(2);
  issues.repository.hasIssuesEnabled = false;
  if (scope !== 'all') github.faults.next('IssuesByNumber', fault.at(['repository', 'i1'], null));
  await expect(sync(scope)).rejects.toMatchObject({ message: 'Issues are switched off in team/issues-db.' });
  expect(await hub.readFile('data/tasks/1.json')).not.toBeNull();
});

test('a broken mirror that still says its address goes with its issue', async () => {
  const { sync, hub, issues } = await withTasks(6);
  const broken = `<<<<<<< ours\n${await hub.readFile('data/tasks/4.json')}`;
  await hub.commit({ files: { 'data/tasks/4.json': broken } });
  issues.delete(4);
  expect(await sync([4])).toMatchObject({ synced: [{ id: 4, how: 'removed' }], unreadable: [] });
  expect(await hub.readFile('data/tasks/4.json')).toBeNull();
});

test('a broken file of which nothing tells whose it is stays, and is told', async () => {
  const { world, sync, hub, issues } = await withTasks(4);
  await hub.commit({ files: { 'data/tasks/4.json': 'broken{' } });
  issues.delete(4);
  const unreadable = ['data/tasks/4.json'];
  expect(await sync([4])).toMatchObject({ changed: false, unreadable, taken: [], absent: [] });
  expect(await sync('all')).toMatchObject({ changed: false, unreadable });
  const number = openTask(world, { author: 'eve' });
  const path = `data/tasks/${number}.json`;
  await hub.commit({ files: { [path]: 'broken{' } });
  // A stranger's issue speaks for no file; a member's does.
  expect(await sync([number])).toMatchObject({ changed: false, unreadable: [path], taken: [] });
  issues.label(number, 'approved');
  expect(await sync([number])).toMatchObject({ changed: true, unreadable: [] });
  expect(await stored(world, path)).toMatchObject({ id: number });
});
