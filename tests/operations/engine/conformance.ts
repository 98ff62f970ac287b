/** WHAT EVERY ENGINE DOES, whatever it stores its runs in. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine, EngineRun, Json } from '../../../operations/engine/engine.ts';
import { workflowsThat } from './workflows.ts';

/** An engine that is tried. */
export interface Tried {
  readonly engine: Engine;
  /** Ends its process without a word and starts another one over what was stored. */
  crash(): Promise<Engine>;
  /** Lets time go on by so many seconds: waits, or turns the clock. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/** How an engine is opened, with the workflows of a test. */
export type Open = (workflows: ReturnType<typeof workflowsThat>) => Promise<Tried>;

/** Looks until something is so. */
export async function until<T>(look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  for (let count = 0; count < 6000; count += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come to be in a minute.');
}

/** Tries an engine. */
export function conforms(name: string, open: Open): void {
  describe(name, () => {
    let tried: Tried;
    let engine: Engine;
    let acts: string[];
    beforeEach(async () => {
      acts = [];
      tried = await open(
        workflowsThat((what) => {
          acts.push(what);
        }),
      );
      engine = tried.engine;
      await engine.work();
    });
    afterEach(() => tried.close());

    const start = async (workflow: string, input: Json, key: string = workflow) =>
      (await engine.start(workflow, input, { key })).id;
    const isSo = (id: string, state: EngineRun['state'], does: readonly string[] = acts) =>
      until(async () => {
        const run = await engine.get(id);
        return run?.state === state && does.every((what) => acts.includes(what)) && run;
      });

    test('the same key is one run, also from two at once, also after it has ended, and per workflow', async () => {
      const both = await Promise.all([1, 2, 3].map(() => engine.start('short', 'a', { key: 'one' })));
      expect(new Set(both.map(({ id }) => id)).size).toBe(1);
      expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
      const id = both[0]?.id ?? '';
      expect(await isSo(id, 'done')).toMatchObject({ output: 'a', key: 'one', input: 'a', workflow: 'short' });
      await tried.pass(25 * 3600);
      expect(await engine.start('short', 'another', { key: 'one' })).toEqual({ id, isNew: false });
      expect((await engine.start('sleeps', null, { key: 'one' })).isNew).toBe(true);
      expect(acts.filter((what) => what.startsWith('short'))).toEqual(['short a']);
    });

    test('a signal before the wait is kept, one with the same key is one, and several are given in order', async () => {
      const id = await start('asks', { seconds: 30, times: 3 });
      await engine.signal(id, 'answer', 'first', { key: '1' });
      await engine.signal(id, 'answer', 'first again', { key: '1' });
      await engine.signal(id, 'other', 'for nobody');
      await engine.signal(id, 'answer', 'second', { key: '2' });
      await engine.signal(id, 'answer', { third: ['\0', 'é'] });
      expect((await isSo(id, 'done')).output).toEqual(['first', 'second', { third: ['\0', 'é'] }]);
      expect(acts).toEqual(['asked']);
    });

    test('a signal wakes what waits, and nothing comes of one to a run that has ended', async () => {
      const id = await start('asks', { seconds: 30 });
      await isSo(id, 'waiting', ['asked']);
      await engine.signal(id, 'answer', 'yes');
      expect((await isSo(id, 'done')).output).toEqual(['yes']);
      await engine.signal(id, 'answer', 'too late');
      await expect(engine.signal('no such run', 'answer', 1)).rejects.toThrow('There is no run no such run.');
    });

    test('a wait ends when its time is over, and the next one still gets what comes then', async () => {
      const id = await start('asks', { seconds: 0.2, times: 2 });
      await isSo(id, 'waiting', ['asked']);
      await tried.pass(0.2);
      const run = await until(async () => {
        await tried.pass(0.2);
        const now = await engine.get(id);
        return now?.state === 'done' && now;
      });
      expect(run.output).toEqual(['nothing', 'nothing']);
    });

    test('a run sleeps, and does after it what it had not done before', async () => {
      const id = await start('sleeps', null);
      await isSo(id, 'waiting', ['before']);
      await tried.pass(0.3);
      expect((await isSo(id, 'done')).output).toBe('awake');
      expect(acts).toEqual(['before', 'after']);
    });

    test('cancel ends a run that waits; whatever comes then changes nothing', async () => {
      const id = await start('asks', { seconds: 30 });
      await isSo(id, 'waiting', ['asked']);
      await engine.cancel(id);
      await engine.signal(id, 'answer', 'too late');
      await tried.pass(0.3);
      expect(await engine.get(id)).toMatchObject({ state: 'cancelled', output: undefined });
      const { id: done } = await engine.start('short', 1, { key: 'done' });
      await isSo(done, 'done');
      await engine.cancel(done);
      expect(await engine.get(done)).toMatchObject({ state: 'done', output: 1 });
    });

    test('cancel lets the step finish that a run is in, and none begins after it', async () => {
      const id = await start('both', null);
      await until(async () => (await engine.get(id))?.state === 'running');
      await engine.cancel(id);
      await until(() => acts.includes('slow'));
      await tried.pass(0.2);
      expect(await engine.get(id)).toMatchObject({ state: 'cancelled' });
    });

    test('a branch that waits does not cut off the step of another one', async () => {
      const id = await start('both', null);
      await isSo(id, 'waiting', ['slow']);
      await engine.signal(id, 'answer', 42);
      expect((await isSo(id, 'done')).output).toEqual([42, 'slow']);
      expect(acts).toEqual(['slow']);
    });

    test('a step that fails is tried three times, and one whose error is final once', async () => {
      const [always, final] = [await start('fails', 'always', 'a'), await start('fails', 'finally', 'f')];
      expect((await isSo(final, 'failed')).error).toBe('It is of no use.');
      await tried.pass(1);
      await tried.pass(2);
      expect((await isSo(always, 'failed')).error).toBe('The network is gone.');
      expect(acts).toHaveLength(4);
    });

    test('a workflow may go on from a step that failed', async () => {
      const id = await start('goes back', null);
      expect((await isSo(id, 'done')).output).toBe('It does not answer.');
      expect(acts).toEqual(['deploy', 'roll back']);
    });

    test('a run that waits survives the end of its process', async () => {
      const id = await start('asks', { seconds: 30 });
      await isSo(id, 'waiting', ['asked']);
      engine = await tried.crash();
      await engine.signal(id, 'answer', 'after the crash');
      expect((await isSo(id, 'done')).output).toEqual(['after the crash']);
      expect(acts).toEqual(['asked']);
    });

    test('a thousand runs are all done, each once', async () => {
      const ids = await Promise.all(Array.from({ length: 1000 }, (_, index) => start('short', index, `${index}`)));
      await until(async () => (await engine.list({ state: 'done', limit: 2000 })).length === 1000);
      expect(new Set(ids).size).toBe(1000);
      expect(acts.toSorted()).toEqual(Array.from({ length: 1000 }, (_, index) => `short ${index}`).toSorted());
      const [newest] = await engine.list({ workflow: 'short', limit: 1 });
      expect(ids).toContain(newest?.id);
    });

    test('stop lets the step finish that runs and begins no other; what is left is done by whoever works next', async () => {
      const id = await start('both', null);
      await until(async () => (await engine.get(id))?.state === 'running');
      await engine.stop();
      expect(acts).toEqual(['slow']);
      engine = await tried.crash();
      await engine.signal(id, 'answer', 'later');
      expect((await isSo(id, 'done')).output).toEqual(['later', 'slow']);
      expect(acts).toEqual(['slow']);
    });

    test('refuses, in words, what it does not know or take', async () => {
      await expect(engine.start('nothing', null, { key: 'one' })).rejects.toThrow(
        'There is no workflow called "nothing".',
      );
      await expect(engine.start('asks', { seconds: 'many' }, { key: 'one' })).rejects.toThrow(
        /asks does not take this/,
      );
      await expect(engine.schedule('bad', { cron: 'every day' }, 'short', null)).rejects.toThrow(
        '"every day" is no cron expression.',
      );
    });
  });
}
