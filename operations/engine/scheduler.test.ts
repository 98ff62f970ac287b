import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openSqlite } from '../store/sqlite.ts';
import { createStore } from '../store/store.ts';
import { manualClock } from './clock.ts';
import { instantsOf } from './instants.ts';
import { memoryEngine } from './memory.ts';
import { schedulerOf } from './scheduler.ts';

const hour = 3_600_000;
const nightly = { cron: '0 3 * * *' };

const watched = async (clock = manualClock('2026-11-27T00:00:00.000Z')) => {
  const { engine } = await createStore(openSqlite(':memory:'), clock.iso);
  const begun: string[] = [];
  const process = () =>
    schedulerOf(
      clock,
      engine.schedules,
      async (_, __, key) => begun.push(key),
      (error) => begun.push(String(error)),
    );
  /** Lets whatever the clock called do its work. */
  const settle = async () => {
    for (let count = 0; count < 20; count += 1) await new Promise(setImmediate);
  };
  return { clock, begun, process, settle };
};

describe('a schedule', () => {
  test('starts at its moments, in UTC, under a key that belongs to the moment', async () => {
    const { clock, begun, process, settle } = await watched();
    const scheduler = process();
    await scheduler.schedule('nightly', nightly, 'work', null);
    await scheduler.work();
    for (let count = 0; count < 30; count += 1) {
      clock.advance(hour);
      await settle();
    }
    expect(begun).toEqual(['nightly@2026-11-27T03:00:00.000Z', 'nightly@2026-11-28T03:00:00.000Z']);
    await scheduler.stop();
  });

  test('that misses a thousand moments because the clock jumps starts once', async () => {
    const { clock, begun, process, settle } = await watched();
    const scheduler = process();
    await scheduler.schedule('often', { everySeconds: 60 }, 'work', null);
    await scheduler.work();
    clock.advance(1000 * 60_000);
    await settle();
    expect(begun).toEqual(['often@2026-11-27T16:40:00.000Z']);
    await scheduler.stop();
  });

  test('starts nothing twice when the clock goes back', async () => {
    const { clock, begun, process, settle } = await watched();
    const scheduler = process();
    await scheduler.schedule('often', { everySeconds: 60 }, 'work', null);
    await scheduler.work();
    for (const minutes of [2, -2, 1, 1, 1]) {
      clock.advance(minutes * 60_000);
      await settle();
    }
    expect(begun).toEqual(['often@2026-11-27T00:02:00.000Z', 'often@2026-11-27T00:03:00.000Z']);
    await scheduler.stop();
  });

  test('makes good, once, for moments at which nobody worked, and not for those before it was made', async () => {
    const { clock, begun, process, settle } = await watched();
    const before = process();
    await before.schedule('nightly', nightly, 'work', null);
    await before.work();
    await before.stop();
    clock.advance(75 * hour);
    const after = process();
    await after.schedule('nightly', nightly, 'work', null);
    await after.schedule('new', nightly, 'work', null);
    await after.work();
    await settle();
    expect(begun).toEqual(['nightly@2026-11-30T03:00:00.000Z']);
    await after.stop();
  });

  test('that two processes have is started under one key, which is one run', async () => {
    const clock = manualClock('2026-11-27T00:00:00.000Z');
    const engine = memoryEngine([{ name: 'work', input: z.json(), run: async () => null }], clock);
    const { schedules } = (await createStore(openSqlite(':memory:'), clock.iso)).engine;
    // Each remembers for itself, as two that look at the same time do.
    const forgetful = { ...schedules, last: async () => Date.parse('2026-11-27T00:00:00.000Z') };
    const two = [1, 2].map(() =>
      schedulerOf(
        clock,
        forgetful,
        (name, input, key) => engine.start(name, input, { key }),
        () => undefined,
      ),
    );
    for (const each of two) {
      await each.schedule('nightly', nightly, 'work', null);
      await each.work();
    }
    clock.advance(4 * hour);
    for (let count = 0; count < 20; count += 1) await new Promise(setImmediate);
    expect((await engine.list()).map(({ key }) => key)).toEqual(['nightly@2026-11-27T03:00:00.000Z']);
    for (const each of two) await each.stop();
  });

  test('has moments that are the same for everybody, the moment itself among them', () => {
    const at = Date.parse('2026-11-27T03:00:00.000Z');
    for (const when of [nightly, { everySeconds: 10_800 }]) {
      const { latest, next } = instantsOf(when);
      expect(latest(at)).toBe(at);
      expect(latest(at - 1)).toBeLessThan(at);
      expect(next(at - 1)).toBe(at);
      expect(next(at)).toBeGreaterThan(at);
    }
    expect(() => instantsOf({ cron: '99 * * * *' })).toThrow('"99 * * * *" is no cron expression.');
    expect(() => instantsOf({ everySeconds: 0 })).toThrow(/a second at least/);
  });
});
