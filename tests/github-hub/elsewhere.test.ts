/** A repository that is not the one whose issues a data-hub holds: its issues have the same numbers, and often the same authors. */
import { expect, test } from 'vitest';
import { createHubWorld, temporary } from './set-up.ts';
import { openTask, stored, syncing } from './syncing.ts';

const staging = { owner: 'team', name: 'staging' };

async function withStaging(count: number, ofStaging: number) {
  const world = await createHubWorld();
  const sync = syncing(world);
  for (let number = 1; number <= count; number++) openTask(world);
  const other = world.github.world.addRepository('team/staging');
  other.associate('ada', 'MEMBER');
  for (let number = 1; number <= ofStaging; number++) openTask({ ...world, issues: other }, { title: 'task: staging' });
  return { ...world, world, sync };
}

test.each([
  ['of all issues', 'all' as const, 6],
  ['of one issue', [1], 1],
])('a sync %s of another repository overwrites nothing without a person’s word', async (_what, scope, touched) => {
  const { world, sync, commits } = await withStaging(10, 6);
  await sync('all');
  const wish = { issuesDb: staging, cacheFolder: temporary() };
  await expect(sync(scope, wish)).rejects.toMatchObject({
    message:
      'Of the 10 records in the data-hub that name their issues, 10 of team/issues-db are not of team/staging, ' +
      `and ${touched} of them would be overwritten. Nothing was written.`,
    hint: expect.stringContaining('Check LEDGERLINE_ISSUES_DB.'),
  });
  expect(await commits()).toHaveLength(2);
  await sync(scope, { ...wish, acceptShrink: true });
  expect(await stored(world, 'data/tasks/1.json')).toMatchObject({ title: 'task: staging' });
});

test('a repository that overwrites nothing is told of what is there', async () => {
  const { sync } = await withStaging(10, 0);
  await sync('all');
  expect(await sync('all', { issuesDb: staging })).toMatchObject({
    changed: false,
    elsewhere: [{ repository: 'team/issues-db', files: { length: 10 } }],
  });
});

test('few files of another repository stop nothing, and are told', async () => {
  const { sync, hub, world } = await withStaging(11, 0);
  const url = 'https://github.com/other/repo/issues';
  const by = (author: string, number: number) =>
    JSON.stringify({ id: number, title: 'task: x', summary: 'x', author, url: `${url}/${number}` });
  await hub.commit({ files: { 'data/tasks/1.json': by('ada', 1), 'data/tasks/70.json': by('eve', 70) } });
  await sync([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const stays = [{ repository: 'other/repo', files: ['data/tasks/70.json'] }];
  expect(await sync('all')).toMatchObject({ elsewhere: stays });
  // The number and the author are those of the issue.
  expect(await stored(world, 'data/tasks/1.json')).toMatchObject({ url: 'https://github.com/team/issues-db/issues/1' });
  expect(await stored(world, 'data/tasks/70.json')).toMatchObject({ author: 'eve' });
});
