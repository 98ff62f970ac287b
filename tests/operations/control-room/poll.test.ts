import { expect, test } from 'vitest';
import { resume } from '../../../operations/control-room/acts/resume.ts';
import { nextWait, waitsFor } from '../../../operations/control-room/poll/interval.ts';
import { createPoll } from '../../../operations/control-room/poll/poll.ts';
import { recentErrors } from '../../../operations/control-room/recent-errors.ts';
import { manualClock } from '../../../operations/engine/clock.ts';
import { openSqlite } from '../../../operations/store/sqlite.ts';
import { createStore } from '../../../operations/store/store.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { aRun, stubActions } from './stub-actions.ts';
import { testRoom } from './test-room.ts';

async function polled({ repositories = ['team/app'], watchers = 0 } = {}) {
  const clock = manualClock('2026-11-27T10:10:00.000Z');
  const store = await createStore(openSqlite(':memory:'), clock.iso);
  const actions = stubActions();
  const errors = recentErrors(clock.iso);
  const people = { watching: watchers };
  const ended: string[] = [];
  const poll = createPoll({
    ...{ desk: { store, actions }, errors, now: clock.now, chance: () => 0, asker: async () => 'ada' },
    repositories: repositories.map(repositoryNamed),
    watchers: () => people.watching,
    ended: async ({ id, conclusion }) => ended.push(`${id} ${conclusion}`),
  });
  const asked = () => actions.asked.splice(0);
  return { clock, store, actions, errors, people, poll, asked, ended };
}

test('nobody is asked while nobody watches and nothing is unfinished', async () => {
  const { poll, asked, people, store } = await polled();
  await poll.look();
  expect(asked()).toEqual([]);
  people.watching = 1;
  await poll.look();
  expect(asked()).toEqual(['runs app']);
  people.watching = 0;
  await store.workflowRuns.hear(aRun(1));
  await poll.look();
  expect(asked()).toEqual(['runs app', 'run 1']);
});

test('one list is asked for per look, with the ETag of the last, and a completed run never again', async () => {
  const { poll, asked, actions, store, people } = await polled({ watchers: 1 });
  actions.runList = [aRun(1), aRun(2, { status: 'completed', conclusion: 'failure' })];
  await poll.look();
  await poll.look();
  expect(asked()).toEqual(['runs app', 'runs app']);
  actions.runList = [
    aRun(1, { status: 'completed', conclusion: 'failure', updatedAt: '2026-11-27T10:06:00Z' }),
    ...actions.runList.slice(1),
  ];
  await poll.look();
  expect(await store.workflowRuns.get(1)).toMatchObject({ status: 'completed' });
  people.watching = 0;
  asked();
  await poll.look();
  expect(asked()).toEqual([]);
});

test('the end of a run that nobody told of is an event, once; of a run that had ended before it was heard of it is none', async () => {
  const { poll, actions, store, ended } = await polled({ watchers: 1 });
  const over = { status: 'completed', conclusion: 'success', updatedAt: '2026-11-27T10:06:00Z' } as const;
  await store.workflowRuns.hear(aRun(1));
  actions.runList = [aRun(1, over), aRun(2, over)];
  await poll.look();
  await poll.look();
  expect(ended).toEqual(['1 success']);
});

test('an unfinished run that fell off the list is asked for alone, and one that was deleted has ended', async () => {
  const { poll, asked, actions, store } = await polled();
  await store.workflowRuns.hear(aRun(1));
  actions.runList = [aRun(1)];
  await poll.look();
  expect(asked()).toEqual(['runs app']);
  actions.runList = [];
  await poll.look();
  expect(asked()).toEqual(['runs app', 'run 1']);
  expect(await store.workflowRuns.get(1)).toMatchObject({ status: 'completed', conclusion: 'stale' });
});

test('the wait grows from five seconds to a minute while nothing changes, and is longer for more repositories', async () => {
  expect([1, 5, 6, 50, 51, 500].map(waitsFor)).toEqual([
    ...[
      { least: 5, most: 60 },
      { least: 5, most: 60 },
      { least: 30, most: 120 },
    ],
    ...[
      { least: 30, most: 120 },
      { least: 60, most: 300 },
      { least: 60, most: 300 },
    ],
  ]);
  expect([0, 1, 2, 6, 7, 1000].map((quiet) => nextWait(1, quiet, 0))).toEqual([5, 7.5, 11.25, 56.953125, 60, 60]);
  expect(nextWait(1, 0, 1)).toBe(6);
  const { poll, actions } = await polled({ watchers: 1 });
  actions.runList = [aRun(1)];
  expect(await poll.look()).toBe(5);
  expect(await poll.look()).toBe(7.5);
  actions.runList = [aRun(1, { status: 'waiting', updatedAt: '2026-11-27T10:07:00Z' })];
  expect(await poll.look()).toBe(5);
});

test('nothing is asked when a tenth of the hourly budget is left, until it is renewed, and that is said', async () => {
  const { poll, actions, asked, clock } = await polled({ watchers: 1 });
  actions.rate = { limit: 5000, remaining: 500, resetAt: '2026-11-27T10:40:00.000Z' };
  expect(await poll.look()).toBe(1801);
  expect(asked()).toEqual([]);
  expect(poll.status()).toMatchObject({ pausedUntil: '2026-11-27T10:40:00.000Z' });
  clock.advance(1_801_000);
  await poll.look();
  expect(asked()).toEqual(['runs app']);
});

test('what goes wrong with one repository keeps no other from being looked at', async () => {
  const { poll, actions, errors, asked } = await polled({ repositories: ['team/one', 'team/two'], watchers: 1 });
  const runs = actions.runs;
  actions.runs = (at, etag) => (at.name === 'one' ? Promise.reject(new Error('GitHub is down.')) : runs(at, etag));
  await poll.look();
  expect(asked()).toEqual(['runs two']);
  expect(errors.list()).toMatchObject([{ where: 'Looking at team/one', message: 'GitHub is down.' }]);
});

test('what a run left behind is looked at once after it has ended; a signal that was answered never counts again', async () => {
  const { actions, room, store, close } = await testRoom();
  const ended = aRun(5, { status: 'completed', conclusion: 'success' });
  actions.artifactList = [{ id: 31, name: 'pause-signal-5', bytes: 10, isExpired: false, createdAt: null }];
  await store.workflowRuns.hear(ended);
  await room.poll.look();
  await room.poll.look();
  expect(actions.asked.filter((what) => what === 'artifacts 5')).toHaveLength(1);
  expect(await store.workflowRuns.get(5)).toMatchObject({ awaiting: { artifact: 31 } });
  await resume(room, '5', 'Go on');
  // Somebody runs it again, and the same artifact is still there.
  await store.workflowRuns.hear({ ...ended, attempt: 2, updatedAt: '2026-11-27T10:09:00Z' });
  await room.poll.look();
  expect(actions.asked.filter((what) => what === 'artifacts 5')).toHaveLength(2);
  expect(await store.workflowRuns.get(5)).toMatchObject({ awaiting: null });
  // The run that the answer started is its child.
  actions.runList = [
    aRun(6, {
      event: 'repository_dispatch',
      title: 'Release notes, resumed from 5',
      createdAt: '2026-11-27T10:10:01Z',
    }),
  ];
  await store.workflowRuns.hear(aRun(7));
  await room.poll.look();
  expect(await store.workflowRuns.get(6)).toMatchObject({ parentId: 5 });
  await close();
});
