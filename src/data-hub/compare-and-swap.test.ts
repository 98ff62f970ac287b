import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareAndSwap } from './compare-and-swap.ts';
import type { HubState } from './hub.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
const hub = { texts: new Map(), obstacleTo: () => undefined } as unknown as HubState;

/** A branch that takes as long as GitHub does: two seconds to read it and the issues, one to commit. */
function branch() {
  const commits: string[] = [];
  const writer = async (name: string) => {
    const done = () => commits.includes(name);
    await compareAndSwap(
      {
        name: 'team/data-hub',
        read: async () => {
          const head = String(commits.length);
          await wait(1 + Math.random() * 2);
          return { head, hub };
        },
        commit: async ({ head }, { message }) => {
          await wait(0.5 + Math.random());
          return head === String(commits.length) ? { oid: String(commits.push(message.headline)) } : 'stale';
        },
        pause: wait,
      },
      () => (done() ? undefined : { write: new Map([[name, '']]), remove: [], message: { headline: name } }),
    );
  };
  return { commits, writer };
}

test('of twenty-five runs that write twice each to one branch at once, none gives up', async () => {
  const count = 25;
  const { commits, writer } = branch();
  const runs = Array.from({ length: count }, async (_, run) => {
    await writer(`sync ${run}`);
    await writer(`derive ${run}`);
  });
  const ended = Promise.allSettled(runs);
  await vi.runAllTimersAsync();
  expect((await ended).filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(new Set(commits).size).toBe(2 * count);
});

test('where others commit without an end, it ends after minutes and says so', async () => {
  let head = 0;
  const change = { write: new Map([['a', '']]), remove: [], message: { headline: 'a' } };
  const started = Date.now();
  const ended = compareAndSwap(
    {
      name: 'team/data-hub',
      read: async () => ({ head: String(head++), hub }),
      commit: async () => 'stale',
      pause: wait,
    },
    () => change,
  ).catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  expect(await ended).toBe(
    'Somebody else commits to team/data-hub all the time: for 7 minutes another commit came first.',
  );
  expect((Date.now() - started) / 1000).toBeGreaterThan(120);
});
