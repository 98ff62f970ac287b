import { describe, expect, test } from 'vitest';
import { manualClock } from '../engine/clock.ts';
import { Final } from '../engine/engine.ts';
import { fromTimer } from '../events/made.ts';
import { openSqlite } from '../store/sqlite.ts';
import { createStore } from '../store/store.ts';
import { inboxOf } from './inbox.ts';

const schedule = { name: 'nightly', description: '', repository: 'octocat/hello' };
const event = (instant: string) => fromTimer(schedule, instant);

const opened = async () => {
  const clock = manualClock('2026-11-27T10:00:00.000Z');
  const store = await createStore(openSqlite(':memory:'), clock.iso);
  const inbox = inboxOf(store, clock.iso);
  const until = async (state: 'waiting' | 'done' | 'dead', number: number) => {
    while ((await inbox.counts())[state] !== number) await new Promise(setImmediate);
  };
  return { clock, store, inbox, until };
};

describe('the inbox', () => {
  test('hands out each event once, the oldest first, and what comes while it works', async () => {
    const { inbox, until, clock } = await opened();
    const seen: string[] = [];
    for (const hour of [1, 2]) {
      await inbox.deliver(event(`2026-11-27T0${hour}:00:00.000Z`));
      await inbox.deliver(event(`2026-11-27T0${hour}:00:00.000Z`));
      clock.advance(1);
    }
    inbox.work(async ({ receivedAt }) => void seen.push(receivedAt.slice(11, 13)));
    await until('done', 2);
    await inbox.deliver(event('2026-11-27T03:00:00.000Z'));
    await until('done', 3);
    await inbox.stop();
    expect(seen).toEqual(['01', '02', '03']);
  });

  test('tries what fails five times, later each time, sets it aside with its error, and tries it again when told', async () => {
    const { inbox, store, clock } = await opened();
    await inbox.deliver(event('2026-11-27T01:00:00.000Z'));
    const pauses: (number | undefined)[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const claimed = await store.deliveries.claim({ lease: `${attempt}`, seconds: 60, mostAttempts: 5 });
      if (!claimed) throw new Error('nothing is due');
      const again = [5, 30, 120, 600][attempt - 1];
      pauses.push(again);
      await store.deliveries.fail(claimed, 'The network is gone.', again ?? 'dead');
      expect(await store.deliveries.claim({ lease: 'too soon', seconds: 60, mostAttempts: 5 })).toBeUndefined();
      clock.advance((again ?? 0) * 1000);
    }
    const [dead] = await inbox.list(1, 'dead');
    expect(dead).toMatchObject({ attempts: 5, lastError: 'The network is gone.' });
    expect(await inbox.retry(dead?.id ?? '')).toBe(true);
    expect(await inbox.retry(dead?.id ?? '')).toBe(false);
    expect(await inbox.counts()).toMatchObject({ waiting: 1, dead: 0 });
  });

  test('sets aside at once what trying again does not change', async () => {
    const { inbox, until } = await opened();
    await inbox.deliver(event('2026-11-27T01:00:00.000Z'));
    inbox.work(async () => {
      throw new Final('There is no such repository.');
    });
    await until('dead', 1);
    await inbox.stop();
    expect((await inbox.list(1))[0]).toMatchObject({ attempts: 1, lastError: 'There is no such repository.' });
  });

  test('gives an event to somebody else when whoever had it is gone, and what kills everybody is set aside', async () => {
    const { inbox, store, clock } = await opened();
    await inbox.deliver(event('2026-11-27T01:00:00.000Z'));
    const of = { seconds: 60, mostAttempts: 2 };
    const first = await store.deliveries.claim({ lease: 'first', ...of });
    expect(await store.deliveries.claim({ lease: 'second', ...of })).toBeUndefined();
    clock.advance(60_000);
    expect(await store.deliveries.claim({ lease: 'second', ...of })).toMatchObject({ attempts: 2 });
    if (first) await store.deliveries.done(first);
    expect(await inbox.counts()).toMatchObject({ working: 1, done: 0 });
    clock.advance(60_000);
    expect(await store.deliveries.claim({ lease: 'third', ...of })).toBeUndefined();
    expect((await inbox.list(1))[0]).toMatchObject({ state: 'dead', lastError: expect.stringContaining('ended') });
  });

  test('finishes what it is handling before it stops', async () => {
    const { inbox } = await opened();
    let finish: () => void = () => undefined;
    const begun = new Promise<void>((begin) => {
      inbox.work(async () => {
        begin();
        await new Promise<void>((done) => {
          finish = done;
        });
      });
    });
    for (const hour of [1, 2]) await inbox.deliver(event(`2026-11-27T0${hour}:00:00.000Z`));
    await begun;
    const stopped = inbox.stop();
    finish();
    await stopped;
    expect(await inbox.counts()).toMatchObject({ done: 1, waiting: 1 });
  });

  test('knows a delivery again for three days, and forgets what was done before; what is set aside is kept', async () => {
    const { inbox, store, clock, until } = await opened();
    await inbox.deliver(event('2026-11-27T01:00:00.000Z'));
    inbox.work(async () => undefined);
    await until('done', 1);
    await inbox.stop();
    clock.advance(3 * 86_400_000 - 1);
    const past = () => new Date(clock.now() - 3 * 86_400_000).toISOString();
    expect(await store.deliveries.prune(past())).toBe(0);
    expect(await inbox.deliver(event('2026-11-27T01:00:00.000Z'))).toMatchObject({ isNew: false });
    clock.advance(2);
    expect(await store.deliveries.prune(past())).toBe(1);
  });
});
