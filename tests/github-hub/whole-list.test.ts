/** A sync of all issues goes by what GitHub says at that moment, however much is remembered and whatever a list leaves out. */
import { expect, test } from 'vitest';
import type { Fault } from '../fake-github/faults/fault.ts';
import { createHubWorld } from './set-up.ts';
import { openTask, stored, syncing } from './syncing.ts';

interface IssueList {
  readonly repository: { readonly issues: { readonly nodes: readonly { readonly number: number }[] } };
}

/** A list that leaves out an issue, as a search index does that lags behind; its count includes it, or is the one that is given. */
const leavesOut = (out: number, totalCount?: number): Fault => ({
  name: `a list without ${out}`,
  twists: {
    rewrite(data) {
      const { repository } = data as IssueList;
      const nodes = repository.issues.nodes.filter(({ number }) => number !== out);
      const counted = totalCount === undefined ? {} : { all: { totalCount } };
      return { repository: { ...repository, ...counted, issues: { ...repository.issues, nodes } } };
    },
  },
});

async function withTasks() {
  const world = await createHubWorld();
  const sync = syncing(world);
  for (let count = 0; count < 3; count++) openTask(world);
  return { ...world, world, sync };
}

test('a title that was read one by one is not overwritten with an older one that was remembered', async () => {
  const { world, sync, issues, github } = await withTasks();
  await sync('all');
  issues.edit(3, { title: 'task: newer' });
  await sync([3]);
  github.faults.next('Issues', leavesOut(3));
  expect(await sync('all')).toMatchObject({ changed: false });
  expect(await stored(world, 'data/tasks/3.json')).toMatchObject({ title: 'task: newer' });
});

test('an approval that was withdrawn does not come back', async () => {
  const { world, sync, issues, github } = await withTasks();
  const number = openTask(world, { author: 'eve' });
  issues.label(number, 'approved');
  await sync('all');
  issues.unlabel(number, 'approved');
  await sync([number]);
  github.faults.next('Issues', leavesOut(number));
  expect(await sync('all')).toMatchObject({ changed: false });
  expect(await stored(world, `data/tasks/${number}.json`)).toMatchObject({ labels: ['record:task'] });
});

test('a comment that was changed without a date, older than those of a list, does not come back', async () => {
  const { world, sync, issues } = await withTasks();
  world.hub.repository.visibility = 'PRIVATE';
  for (let count = 1; count <= 14; count++) issues.comment(1, `comment ${count}`, 'ada');
  const texts = async () => JSON.stringify((await stored(world, 'data/tasks/1.json'))?.['history']);
  await sync('all', { comments: true });
  expect(await texts()).toContain('"comment 1"');
  const [first] = issues.issue(1).comments;
  Object.assign(first ?? {}, { body: 'redacted' });
  issues.repository.version++;
  await sync('all', { comments: true });
  expect(await texts()).not.toContain('"comment 1"');
  expect(await sync([1], { comments: true })).toMatchObject({ changed: false });
});

test('an issue that a list and its count leave out is asked for by its number', async () => {
  const { world, sync, github, hub } = await withTasks();
  for (let count = 0; count < 3; count++) openTask(world);
  // The second time the files are remembered.
  await sync('all');
  await sync('all');
  github.faults.next('Issues', leavesOut(3, 5));
  github.requests.length = 0;
  expect(await sync('all')).toMatchObject({ changed: false });
  expect(github.requests.map(({ operation }) => operation)).toEqual(['Branch', 'Issues', 'IssuesByNumber']);
  expect(await hub.readFile('data/tasks/3.json')).not.toBeNull();
});
