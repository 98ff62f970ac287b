/** What stages and what they start say may hold a secret: it stands in no table of the store, and on no terminal. */
import { afterEach, expect, test, vi } from 'vitest';
import { runLoop } from '../../../operations/loop/run-loop.ts';
import { memoryDesk } from '../memory-desk.ts';
import { alwaysGreen, stageThat } from './stages-that.ts';

const token = 'very-secret-value-0123456789';
afterEach(() => void vi.unstubAllEnvs());

test('a stage that throws, says or gives a secret leaves it nowhere', async () => {
  vi.stubEnv('GITHUB_TOKEN', token);
  const desk = await memoryDesk({});
  const stages = [
    stageThat('throws', ['a'], () => {
      throw new Error(`git: https://x:${token}@github.com is not there`);
    }),
    stageThat('says', ['a'], async (_, { say }) => {
      await say(`Fetching with ${token}`);
      return { skipped: `It was ${token}.` };
    }),
    stageThat('waits', ['a'], () => ({ waits: `For ${token}.` })),
    { ...stageThat('lists', [], () => ({ done: '' })), waiting: () => Promise.reject(new Error(`No ${token}`)) },
  ];
  const told: string[] = [];
  const happened = await runLoop({
    ...{ desk, stages, regular: stages.map(({ name }) => name), sync: alwaysGreen, keep: '/nowhere', once: true },
    ...{ stop: new AbortController().signal, tell: (line: string) => void told.push(line) },
  }).ended;
  const rows = await desk.store.queue.list(100);
  const kept = await Promise.all(
    rows.map(async ({ id }) => [await desk.store.runs.get(id), await desk.store.logs.after(id, 0, 100)]),
  );
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(kept)).toContain('Fetching with ***');
  expect(JSON.stringify([rows, kept, told, happened])).not.toContain(token);
});
