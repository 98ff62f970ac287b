import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oncePerBuild } from './once-per-build.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const counted = () => {
  const made: string[] = [];
  const ask = oncePerBuild(async (name: string, number: number) => {
    made.push(`${name} ${number}`);
    return { name };
  });
  return { made, ask };
};

test('a build works an answer out once for each of its arguments, also while it is being worked out', async () => {
  vi.stubEnv('DEV', false);
  const { made, ask } = counted();
  const [first, second] = await Promise.all([ask('a', 1), ask('a', 1)]);
  await ask('a', 2);
  vi.advanceTimersByTime(60_000);
  expect(await ask('a', 1)).toBe(first);
  expect(second).toBe(first);
  expect(made).toEqual(['a 1', 'a 2']);
});

test('in development an answer serves one page, and the next page asks again', async () => {
  vi.stubEnv('DEV', true);
  const { made, ask } = counted();
  await Promise.all([ask('a', 1), ask('a', 1)]);
  expect(made).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  await ask('a', 1);
  expect(made).toHaveLength(2);
});
