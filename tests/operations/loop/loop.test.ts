/** THE LOOP on a store in memory, with a clock that a test turns. */
import { beforeEach, describe, expect, test } from 'vitest';
import { Final } from '../../../operations/engine/engine.ts';
import { askStage } from '../../../operations/loop/asked.ts';
import { type LoopOptions, runLoop } from '../../../operations/loop/run-loop.ts';
import type { Stage } from '../../../operations/loop/stage.ts';
import { type MemoryDesk, memoryDesk } from '../memory-desk.ts';
import { alwaysGreen, stageThat } from './stages-that.ts';

let desk: MemoryDesk;
let told: string[];
beforeEach(async () => {
  desk = await memoryDesk({});
  told = [];
});

const loop = (stages: readonly Stage[], options: Partial<LoopOptions> = {}) =>
  runLoop({
    ...{ desk, stages, regular: stages.map(({ name }) => name), sync: alwaysGreen, keep: '/nowhere', once: true },
    ...{ stop: new AbortController().signal, tell: (line: string) => void told.push(line), ...options },
  });
const once = async (stages: readonly Stage[], options: Partial<LoopOptions> = {}) =>
  (await loop(stages, options).ended).map(({ stage, key, came }) => `${stage} ${key} ${came}`.replace('  ', ' '));
const run = async (key: string) => {
  const rows = await desk.store.queue.list(100);
  return desk.store.runs.get(rows.find((row) => row.key === key)?.id ?? '');
};

describe('a round', () => {
  test('does what waits for each stage, in order, once; what one makes the next takes up', async () => {
    const made: string[] = [];
    const write = stageThat('write', ['a', 'b'], (key) => {
      made.push(key);
      return { done: `${key} is written.` };
    });
    const spoken: string[] = [];
    const speak = stageThat(
      'speak',
      () => made,
      (key) => {
        spoken.push(key);
        return { done: `${key} is spoken.` };
      },
    );
    expect(await once([write, speak])).toEqual(['write a done', 'write b done', 'speak a done', 'speak b done']);
    expect(await once([write, speak])).toEqual([]);
    expect(spoken).toEqual(['a', 'b']);
    expect(await desk.store.queue.counts()).toMatchObject({ done: 4, waiting: 0 });
  });

  test('notes each as a run with its log, its end and why', async () => {
    const stage = stageThat('write', ['a', 'b', 'c'], async (key, { say }) => {
      await say('One line.');
      await say('One line.');
      if (key === 'b') return { skipped: 'It is there already.' };
      if (key === 'c') return { waits: 'Somebody has to approve it.', approval: true };
      return { done: 'It is written.' };
    });
    expect(await once([stage])).toEqual(['write a done', 'write b skipped', 'write c waits']);
    expect(await run('a')).toMatchObject({
      ...{ kind: 'factory', workflow: 'write', title: 'The title of a', repository: 'octo/shop', requestedBy: 'loop' },
      ...{ state: 'done', reason: 'It is written.', phase: 'write' },
    });
    expect(await run('b')).toMatchObject({ state: 'skipped', reason: 'It is there already.' });
    expect(await run('c')).toMatchObject({ state: 'awaiting_approval', reason: 'Somebody has to approve it.' });
    expect(await desk.lines((await run('a'))?.id ?? '')).toEqual(['One line.', 'One line.']);
  });

  test('a stage that breaks, in listing or in doing, stops no other, and the loop goes on', async () => {
    const broken: Stage = {
      ...{ name: 'broken', about: '' },
      waiting: () => Promise.reject(new Error('The folder is gone.')),
      run: async () => ({ done: '' }),
    };
    const fails = stageThat('fails', ['x', 'y'], (key) => {
      if (key === 'x') throw new Error('It broke.');
      return { done: 'It is done.' };
    });
    const good = stageThat('good', ['a'], () => ({ done: 'It is done.' }));
    expect((await once([broken, fails, good])).filter((line) => !line.startsWith('broken failed'))).toEqual([
      ...['fails x failed', 'fails y done', 'good a done'],
    ]);
    expect(told).toContain('broken: The folder is gone.');
    expect(await run('x')).toMatchObject({ state: 'waiting', reason: expect.stringContaining('It broke.') });
  });

  test('what is listed no more is not done, and its run is over; an interrupted one goes on', async () => {
    let keys = ['a', 'b'];
    const stage = stageThat(
      'write',
      () => keys,
      () => ({ waits: 'No voice is installed.' }),
    );
    await once([stage]);
    const { id } = (await run('a')) ?? { id: '' };
    keys = ['b'];
    await once([stage]);
    expect((await desk.store.queue.list(9)).map(({ key }) => key)).toEqual(['b']);
    await once([stage]);
    expect(await desk.store.runs.get(id)).toMatchObject({ state: 'cancelled', reason: 'It waits no longer.' });
  });

  test('what was done and is listed anew after it was not, because its files are gone, is done anew', async () => {
    let isMade = false;
    const stage = stageThat(
      'write',
      () => (isMade ? [] : ['a']),
      () => {
        isMade = true;
        return { done: 'It is made.' };
      },
    );
    expect(await once([stage])).toEqual(['write a done']);
    expect(await once([stage])).toEqual([]);
    isMade = false;
    expect(await once([stage])).toEqual(['write a done']);
    expect(await desk.store.runs.list({ kind: 'factory', limit: 9 })).toMatchObject([
      { state: 'done' },
      { state: 'done' },
    ]);
  });

  test('without a green commit nothing is done, and it is said why once', async () => {
    const stage = stageThat('write', ['a'], () => ({ done: '' }));
    const red = async () => ({ at: undefined, said: 'No commit is green.', failed: false });
    expect(await once([stage], { sync: red })).toEqual([]);
    expect(told).toEqual(['No commit is green.']);
    expect(await once([stage], { sync: () => Promise.reject(new Error('git: it broke.')) })).toEqual(['sync failed']);
  });
});

describe('what fails', () => {
  test('is tried five times, later each time, then is set aside with its error, and begins anew as another run when told', async () => {
    let isMended = false;
    let tries = 0;
    const stage = stageThat('write', ['a'], () => {
      tries += 1;
      if (!isMended) throw new Error(`Try ${tries} broke.`);
      return { done: 'At last.' };
    });
    for (const [index, pause] of [5, 30, 120, 600].entries()) {
      expect(await once([stage])).toEqual(['write a failed']);
      desk.clock.advance((pause - 1) * 1000);
      expect(await once([stage])).toEqual([]);
      expect(tries).toBe(index + 1);
      desk.clock.advance(1000);
    }
    expect(await once([stage])).toEqual(['write a dead']);
    const failed = await run('a');
    expect(failed).toMatchObject({ state: 'failed', reason: 'Try 5 broke.' });
    desk.clock.advance(86_400_000);
    expect(await once([stage])).toEqual([]);
    isMended = true;
    const [dead] = await desk.store.queue.dead('a');
    expect(await desk.store.queue.retry(dead?.id ?? '')).toBe(true);
    expect(await once([stage])).toEqual(['write a done']);
    expect(await run('a')).toMatchObject({ id: `${failed?.id}.2`, state: 'done', reason: 'At last.' });
    expect(await desk.store.runs.get(failed?.id ?? '')).toMatchObject({ state: 'failed' });
  });

  test('for good is set aside at once', async () => {
    const stage = stageThat('write', ['a'], () => {
      throw new Final('The atom says nothing.');
    });
    expect(await once([stage])).toEqual(['write a dead']);
  });

  test('is no failure where it only waits: no attempt is counted, however often', async () => {
    let isThere = false;
    const stage = stageThat('write', ['a'], () => (isThere ? { done: 'Done.' } : { waits: 'No voice is installed.' }));
    for (let count = 0; count < 12; count += 1) {
      expect(await once([stage])).toEqual(['write a waits']);
      expect((await desk.store.queue.list(1))[0]).toMatchObject({ state: 'waiting', attempts: 0, lastError: null });
      desk.clock.advance(60_000);
    }
    isThere = true;
    expect(await once([stage])).toEqual(['write a done']);
    expect(await desk.lines((await run('a'))?.id ?? '')).toEqual([]);
  });
});

describe('what somebody asked for', () => {
  const ask = (id: string, input: Record<string, string | number>) =>
    askStage(desk.store, { id, payload: { name: 'stage', input } });
  test('is done first, at most so many, also where the stage does not run by itself, and the same event twice is one', async () => {
    const stage = stageThat('write', ['a', 'b', 'c'], () => ({ done: 'Done.' }));
    await ask('e1', { stage: 'write', count: 2 });
    await ask('e1', { stage: 'write', count: 2 });
    expect(await once([stage], { regular: [] })).toEqual(['write a done', 'write b done']);
    expect(await once([stage], { regular: [] })).toEqual([]);
  });

  test('has to name a stage there is, and no more than twenty things', async () => {
    await expect(ask('e1', { stage: 'write', count: 21 })).rejects.toThrow('a count from 1 to 20');
    await expect(ask('e2', { stage: 'write 9', count: 1 })).rejects.toThrow(Final);
    await ask('e3', { stage: 'wrote', count: 1 });
    const stage = stageThat('write', ['a'], () => ({ done: 'Done.' }));
    const ended = await loop([stage]).ended;
    expect(ended).toContainEqual(expect.objectContaining({ came: 'failed', why: 'There is no stage "wrote".' }));
  });
});

describe('ending', () => {
  const slow = () => {
    let finish: () => void = () => undefined;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const signals: AbortSignal[] = [];
    const stage = stageThat('write', ['a', 'b'], async (_, { signal }) => {
      signals.push(signal);
      begin();
      await new Promise<void>((resolve, reject) => {
        finish = resolve;
        signal.addEventListener('abort', () => reject(signal.reason));
      });
      return { done: 'Done.' };
    });
    return { stage, begun, signals, finish: () => finish() };
  };

  test('finishes what runs, takes nothing more, and aborts nothing within the time of grace', async () => {
    const { stage, begun, signals, finish } = slow();
    const stop = new AbortController();
    const running = loop([stage], { once: false, stop: stop.signal });
    await begun;
    stop.abort();
    finish();
    await running.ended;
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    expect(await desk.store.queue.counts()).toMatchObject({ done: 1, waiting: 1, working: 0 });
  });

  test('after that what runs is told to end, which counts no attempt, and goes on next time', async () => {
    const { stage, begun } = slow();
    const stop = new AbortController();
    const running = loop([stage], { once: false, stop: stop.signal, graceSeconds: 0 });
    await begun;
    stop.abort();
    await running.ended;
    const [row] = (await desk.store.queue.list(9)).filter(({ key }) => key === 'a');
    expect(row).toMatchObject({ state: 'waiting', attempts: 0, lastError: null });
    expect(await run('a')).toMatchObject({
      state: 'waiting',
      reason: 'It was interrupted, because the loop was ended.',
    });
    const good = stageThat('write', ['a', 'b'], () => ({ done: 'Done.' }));
    expect(await once([good])).toEqual(['write a done', 'write b done']);
  });

  test('rests when nothing waits, and is woken', async () => {
    let keys = ['a'];
    const done: string[] = [];
    let heard: () => void = () => undefined;
    const stage = stageThat(
      'write',
      () => keys,
      (key) => {
        done.push(key);
        heard();
        return { done: 'Done.' };
      },
    );
    const hear = () =>
      new Promise<void>((resolve) => {
        heard = resolve;
      });
    const stop = new AbortController();
    const first = hear();
    const running = loop([stage], { once: false, stop: stop.signal });
    await first;
    keys = ['a', 'b'];
    const second = hear();
    running.wake();
    await second;
    stop.abort();
    await running.ended;
    expect(done).toEqual(['a', 'b']);
  });
});

describe('two loops on one store', () => {
  test('do each thing once, and a lease that is lost while somebody works counts nothing', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `key ${index}`);
    const effects: string[] = [];
    const stage = stageThat('write', keys, async (key) => {
      await new Promise(setImmediate);
      effects.push(key);
      return { done: 'Done.' };
    });
    const both = await Promise.all([loop([stage]).ended, loop([stage]).ended]);
    expect(both.flat().filter(({ came }) => came === 'done')).toHaveLength(60);
    expect(effects.toSorted()).toEqual(keys.toSorted());
  });

  test('of which one loses its lease: the other takes it over, and the first hears of it and counts nothing', async () => {
    let release: () => void = () => undefined;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const heard: unknown[] = [];
    const stuck = stageThat('write', ['a'], async (_, { signal }) => {
      begin();
      await new Promise<void>((resolve) => {
        release = resolve;
        signal.addEventListener('abort', () => {
          heard.push(signal.reason.message);
          resolve();
        });
      });
      return { done: 'By the first.' };
    });
    const first = loop([stuck], { leaseSeconds: 0.3 });
    await begun;
    desk.clock.advance(1000);
    const second = stageThat('write', ['a'], () => ({ done: 'By the second.' }));
    expect(await once([second])).toEqual(['write a done']);
    const ended = (await first.ended).map(({ came }) => came);
    release();
    expect(ended).toEqual(['lost']);
    expect(heard).toEqual(['Somebody else has taken it over meanwhile.']);
    expect(await run('a')).toMatchObject({ state: 'done', reason: 'By the second.' });
  });
});
