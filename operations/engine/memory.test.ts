import { expect, it } from 'vitest';
import { z } from 'zod';
import { manualClock } from './clock.ts';
import { Final, type Workflow } from './engine.ts';
import { memoryEngine } from './memory.ts';

const workflow = (run: Workflow['run'], name = 'work'): Workflow => ({ name, input: z.json(), run });

const started = async (...workflows: Workflow[]) => {
  const clock = manualClock();
  const engine = memoryEngine(workflows, clock);
  await engine.work();
  return { clock, engine };
};

it('does a step once, however often the workflow is called again', async () => {
  const acts: string[] = [];
  const { engine, clock } = await started(
    workflow(async ({ step, sleep }) => {
      const first = await step('first', () => acts.push('first'));
      await sleep('pause', 60);
      return await step('second', () => `${first} then ${acts.push('second')}`);
    }),
  );
  const { id } = await engine.start('work', null, { key: 'one' });
  await engine.settled();
  expect(await engine.get(id)).toMatchObject({ state: 'waiting' });
  clock.advance(60_000);
  await engine.settled();
  expect(await engine.get(id)).toMatchObject({ state: 'done', output: '1 then 2' });
  expect(acts).toEqual(['first', 'second']);
});

it('repeats the step that a crash interrupted, and no other', async () => {
  const acts: string[] = [];
  const { engine } = await started(
    workflow(async ({ step }) => {
      await step('first', () => acts.push('first'));
      await step('second', () => {
        acts.push('second');
        if (acts.length === 2) engine.crash();
        return undefined;
      });
      return 'whole';
    }),
  );
  const { id } = await engine.start('work', null, { key: 'one' });
  await engine.settled();
  await engine.work();
  await engine.settled();
  expect(await engine.get(id)).toMatchObject({ state: 'done', output: 'whole' });
  expect(acts).toEqual(['first', 'second', 'second']);
});

it('tries a step three times, and one that threw a Final once; the workflow may go on from either', async () => {
  const acts: string[] = [];
  const { engine } = await started(
    workflow(async ({ step }) => {
      const said: string[] = [];
      for (const [name, error] of [
        ['flaky', new Error('the network')],
        ['wrong', new Final('the input')],
      ] as const)
        await step(name, () => {
          acts.push(name);
          throw error;
        }).catch((caught: Error) => said.push(`${caught.name}: ${caught.message}`));
      return said;
    }),
  );
  const { id } = await engine.start('work', null, { key: 'one' });
  await engine.settled();
  expect(await engine.get(id)).toMatchObject({ state: 'done', output: ['Error: the network', 'Final: the input'] });
  expect(acts).toEqual(['flaky', 'flaky', 'flaky', 'wrong']);
});

it('lets a branch finish its step while another one waits', async () => {
  const acts: string[] = [];
  const { engine } = await started(
    workflow(async ({ step, waitForSignal }) => {
      const [answer] = await Promise.all([
        waitForSignal('answer', { seconds: 60 }),
        step('slow', () => new Promise<undefined>((done) => setImmediate(() => done(void acts.push('slow'))))),
      ]);
      return answer;
    }),
  );
  const { id } = await engine.start('work', null, { key: 'one' });
  await engine.settled();
  await engine.signal(id, 'answer', 42);
  await engine.settled();
  expect(await engine.get(id)).toMatchObject({ state: 'done', output: 42 });
  expect(acts).toEqual(['slow']);
});

it('refuses two steps of one name, an input that does not fit, and a workflow that is none, in words', async () => {
  const { engine } = await started(
    workflow(async ({ step }) => {
      await step('same', () => 1);
      await step('same', () => 2);
      return null;
    }),
    { ...workflow(async () => null, 'strict'), input: z.strictObject({ title: z.string() }) },
  );
  const { id } = await engine.start('work', null, { key: 'one' });
  await engine.settled();
  expect((await engine.get(id))?.error).toBe(
    'The workflow work has two steps called "same"; a name stands once in a workflow.',
  );
  await expect(engine.start('strict', { title: 1 }, { key: 'one' })).rejects.toThrow(/strict does not take this/);
  await expect(engine.start('nothing', null, { key: 'one' })).rejects.toThrow('There is no workflow called "nothing".');
});
