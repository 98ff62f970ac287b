/** WHAT IS OURS over OpenWorkflow: making good for a crash at the worst moment, and words for what it does not say. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openSqlite } from '../../store/sqlite.ts';
import { createStore } from '../../store/store.ts';
import type { Workflow } from '../engine.ts';
import { openEngine } from './open-workflow.ts';

const workflow = (run: Workflow['run'], name = 'work'): Workflow => ({ name, input: z.json(), run });

const asks = workflow(async ({ step, waitForSignal }) => {
  await step('ask', () => 'asked');
  return (await waitForSignal('answer', { seconds: 3600 })) ?? 'nothing';
});

const opened = async (workflows: readonly Workflow[] = [asks]) => {
  const store = await createStore(openSqlite(':memory:'), () => new Date().toISOString());
  const troubles: string[] = [];
  const engine = await openEngine({ place: ':memory:', store, workflows, trouble: (said) => troubles.push(said) });
  const until = async (id: string, state: string) => {
    for (;;) {
      const run = await engine.get(id);
      if (run?.state === state) return run;
      if (run?.finishedAt) throw new Error(JSON.stringify(run));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { store, engine, until, troubles };
};

test('a run that was noted, and then the process died, is begun by whoever works next', async () => {
  const { store, engine, until } = await opened();
  await store.engine.runs.add({ id: 'left lying', workflow: 'work', key: 'one', input: null });
  await engine.work();
  await until('left lying', 'waiting');
  expect(await engine.start('work', null, { key: 'one' })).toEqual({ id: 'left lying', isNew: false });
  await engine.stop();
});

test('a signal that was kept, and then the process died, is told to the run that waits for it', async () => {
  const { store, engine, until } = await opened();
  await engine.work();
  const { id } = await engine.start('work', null, { key: 'one' });
  await until(id, 'waiting');
  while ((await store.database.all('SELECT 1 FROM ops_engine_waits WHERE parks > 0')).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await store.engine.waits.send(id, { name: 'answer', key: 'k', data: 'late' });
  expect((await until(id, 'done')).output).toBe('late');
  await engine.stop();
});

test('a run whose steps nobody remembers any more has failed, and says so', async () => {
  const { store, engine } = await opened();
  await store.engine.runs.add({ id: 'lost', workflow: 'work', key: 'one', input: null });
  await store.engine.runs.bind('lost', 'of a file that was deleted');
  await engine.work();
  expect(await engine.get('lost')).toMatchObject({ state: 'failed', error: expect.stringContaining('start it again') });
  await engine.stop();
});

test('two runs below for one of ours are one: the first that begins has it', async () => {
  const { store, engine } = await opened();
  await store.engine.runs.add({ id: 'twice', workflow: 'work', key: 'one', input: 'in' });
  expect(await store.engine.runs.begin('twice', 'first')).toEqual({ input: 'in' });
  expect(await store.engine.runs.begin('twice', 'second')).toBeUndefined();
  expect(await store.engine.runs.begin('twice', 'first')).toEqual({ input: 'in' });
  await engine.stop();
});

test('a run with more than a thousand steps is told so in words', async () => {
  const { engine, until } = await opened([
    workflow(async ({ step }) => {
      for (let count = 0; count < 1001; count += 1) await step(`step ${count}`, () => count);
      return 'too far';
    }),
  ]);
  await engine.work();
  const { id } = await engine.start('work', null, { key: 'one' });
  expect((await until(id, 'failed')).error).toMatch(/^A run can take 1,000 steps and waits/);
  await engine.stop();
});

test('the name of a step stands once, and an error says what it was', async () => {
  const { engine, until } = await opened([
    workflow(async ({ step }) => {
      await step('same', () => 1);
      return await step('same', () => 2);
    }),
  ]);
  await engine.work();
  const { id } = await engine.start('work', null, { key: 'one' });
  expect((await until(id, 'failed')).error).toBe(
    'The workflow work has two steps called "same"; a name stands once in a workflow.',
  );
  await engine.stop();
});
