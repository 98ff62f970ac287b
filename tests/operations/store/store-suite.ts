/** WHAT THE STORE REMEMBERS, over either database. */
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Gate } from '../../../content-schema/gates/gate.ts';
import { type WorkflowRun, workflowRunConclusions, workflowRunStatuses } from '../../../operations/events/event.ts';
import type { Database } from '../../../operations/store/database.ts';
import { createStore, type Store } from '../../../operations/store/store.ts';

const run = (id: string) => ({
  ...{ id, kind: 'runbook' as const, workflow: 'spec', title: 'A spec', repository: 'octocat/hello', input: { a: 1 } },
  requestedBy: 'ada',
});

const workflowRun: WorkflowRun = {
  ...{ id: 9_007_199_254_740_991, repository: 'octocat/hello', workflowId: 3, workflow: 'CI', title: 'Fix it' },
  ...{ event: 'push', branch: 'main', headSha: 'c'.repeat(40), attempt: 1, status: 'queued', conclusion: null },
  ...{ url: 'https://github.com/octocat/hello/actions/runs/9', actor: 'ada' },
  ...{ createdAt: '2026-11-27T10:00:00Z', updatedAt: '2026-11-27T10:00:00Z' },
};

/** Something that GitHub may say of a run: few values, so that they often meet. */
const fact: fc.Arbitrary<WorkflowRun> = fc
  .record({
    attempt: fc.integer({ min: 1, max: 2 }),
    status: fc.constantFrom(...workflowRunStatuses),
    ended: fc.constantFrom(...workflowRunConclusions),
    second: fc.integer({ min: 0, max: 3 }),
    title: fc.constantFrom('Fix it', 'Fix it well'),
  })
  .map(({ attempt, status, ended, second, title }) => ({
    ...{ ...workflowRun, attempt, status, title, updatedAt: `2026-11-27T10:00:0${second}Z` },
    conclusion: status === 'completed' ? ended : null,
  }));

/** Tries a store in a database that is empty. */
export function remembers(name: string, open: () => Promise<Database> | Database): void {
  describe(name, () => {
    let database: Database;
    let store: Store;
    let count: number;
    beforeEach(async () => {
      count = 0;
      database = await open();
      store = await createStore(database, () => {
        count += 1;
        return new Date(Date.UTC(2026, 0, 1) + count).toISOString();
      });
    });
    afterEach(() => store.close());

    test('changes have numbers without a gap, in the order in which they can be seen, whoever notes them at once', async () => {
      const seen: number[] = [];
      const look = async () => {
        for (const { seq } of await store.changes.after(seen.at(-1) ?? 0, 1000)) seen.push(seq);
      };
      let isNoting = true;
      const looking = (async () => {
        while (isNoting) await look();
      })();
      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          index % 2 === 0
            ? store.changes.note('health', `${index}`, null)
            : database.transaction(async (inside) => {
                await store.changes.note('health', `${index}`, null, inside);
                await inside.all('SELECT 1 AS one');
              }),
        ),
      );
      isNoting = false;
      await looking;
      await look();
      expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
      expect(await store.changes.ends()).toEqual({ first: 1, last: 60 });
      await store.changes.keep(10);
      expect(await store.changes.ends()).toEqual({ first: 51, last: 60 });
    });

    test('what a transaction that fails has written is not there, nor is its change', async () => {
      await expect(
        database.transaction(async (inside) => {
          await store.changes.note('health', 'half', null, inside);
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await store.changes.after(0, 10)).toEqual([]);
      await store.changes.note('health', 'whole', null);
      expect((await store.changes.after(0, 10)).map(({ seq }) => seq)).toEqual([1]);
    });

    test('a run ends once, and is listed newest first, page by page', async () => {
      for (const id of ['a', 'b', 'c', 'd', 'e']) await store.runs.add(run(id));
      await store.runs.add({ ...run('a'), title: 'Another' });
      expect(await store.runs.change('a', { state: 'running', phase: 'Validate' })).toBe(true);
      const ends = ['done', 'failed', 'cancelled', 'skipped'] as const;
      const won = await Promise.all(ends.map((state) => store.runs.change('a', { state, reason: state })));
      expect(won.filter(Boolean)).toHaveLength(1);
      const ended = await store.runs.get('a');
      expect(ended).toMatchObject({
        state: ends[won.indexOf(true)],
        title: 'A spec',
        phase: 'Validate',
        input: { a: 1 },
      });
      expect(await store.runs.change('a', { state: 'running' })).toBe(false);
      expect(await store.runs.get('a')).toEqual(ended);
      const page = await store.runs.list({ states: ['waiting'], limit: 2 });
      const next = await store.runs.list({ states: ['waiting'], limit: 9, before: page.at(-1)?.id ?? '' });
      expect([...page, ...next].map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b']);
      expect(await store.runs.list({ repository: 'octocat/other', limit: 9 })).toEqual([]);
    });

    test('a log line is said once, and lines have numbers without a gap', async () => {
      await store.runs.add(run('a'));
      const say = (key: string) => store.logs.say('a', { key, text: `line ${key} \0 é`, level: 'warning' });
      await Promise.all(['1', '2', '3', '1', '2', '3'].map(say));
      const lines = await store.logs.after('a', 0, 10);
      expect(lines.map(({ line }) => line)).toEqual([1, 2, 3]);
      expect(new Set(lines.map(({ text }) => text)).size).toBe(3);
      expect(await store.logs.after('a', 2, 10)).toHaveLength(1);
    });

    test('a gate is one by run and name, and what does not differ is not written', async () => {
      await store.runs.add(run('a'));
      const gate: Gate = {
        ...{ runId: 'a', name: 'CI: Tests', required: true, state: 'pending', url: null, details: null },
        ...{ headSha: 'c'.repeat(40), source: 'checks', updatedAt: '2026-11-27T10:00:00Z' },
      } as Gate;
      expect(await store.gates.put([gate])).toHaveLength(1);
      expect(await store.gates.put([{ ...gate, updatedAt: '2026-11-27T11:00:00Z' }])).toHaveLength(0);
      expect(await store.gates.put([{ ...gate, state: 'pass' }])).toHaveLength(1);
      expect(await store.gates.of('a')).toEqual([{ ...gate, state: 'pass' }]);
      expect(await store.gates.counts()).toEqual({ pass: 1 });
    });

    test('an approval is noted once and never changed', async () => {
      await store.runs.add(run('a'));
      const approval = {
        id: 'x',
        runId: 'a',
        gate: 'Manual Approval',
        reason: 'It is small.',
        person: 'grace',
        headSha: null,
      };
      await store.approvals.add({ ...approval, decision: 'approved' });
      await store.approvals.add({ ...approval, decision: 'rejected', reason: 'No.' });
      await store.approvals.add({ ...approval, id: 'y', decision: 'rejected' });
      expect((await store.approvals.of('a')).map(({ id, decision }) => [id, decision])).toEqual([
        ['x', 'approved'],
        ['y', 'rejected'],
      ]);
    });

    test('a queue is what its stage lists: new things wait in order, what is gone is not taken, what is done stays done', async () => {
      const { queue } = store;
      const listed = (...keys: string[]) => keys.map((key, index) => ({ id: `${index}-${key}`, key, title: key }));
      const take = (lease: string, stage = 'write') =>
        queue.claim({ lease, seconds: 60, mostAttempts: 5, only: { stage } });
      expect(await queue.put('write', listed('a', 'b', 'b', 'c'))).toBe(3);
      expect(await take('other', 'media')).toBeUndefined();
      const first = await take('first');
      if (!first) throw new Error('nothing is due');
      expect(first).toMatchObject({ key: 'a', attempts: 1 });
      expect(await queue.done(first, { result: JSON.stringify({ done: 'It is written.' }) })).toBe(true);
      expect(await queue.done(first)).toBe(false);
      expect(await queue.put('write', listed('a', 'c'))).toBe(0);
      const next = await take('next');
      if (!next) throw new Error('nothing is due');
      expect(next.key).toBe('c');
      expect(await take('none')).toBeUndefined();
      const waits = { waits: 'No voice is installed.' };
      expect(await queue.putBack(next, 0.001, { result: JSON.stringify(waits) })).toBe(true);
      expect((await queue.list(9)).map(({ key, state, attempts, result }) => [key, state, attempts, result])).toEqual([
        ['c', 'waiting', 0, waits],
        ['a', 'done', 1, { done: 'It is written.' }],
      ]);
      expect(await queue.put('write', [])).toBe(0);
      expect(await queue.list(9)).toEqual([]);
    });

    test('what is dead is tried again as another run, and a lease that was lost writes nothing', async () => {
      const { queue } = store;
      await queue.put('write', [{ id: 'x', key: 'a', title: 'a' }]);
      const of = { mostAttempts: 5, seconds: 0.001 };
      const slow = await queue.claim({ ...of, lease: 'slow' });
      const quick = await queue.claim({ ...of, lease: 'quick' });
      if (!slow || !quick) throw new Error('nothing is due');
      expect(await queue.renew(slow, 60)).toBe(false);
      expect(await queue.done(slow)).toBe(false);
      expect(await queue.fail(quick, 'It broke.', 'dead')).toBe(true);
      expect((await queue.dead('a')).map(({ id, lastError }) => [id, lastError])).toEqual([['x', 'It broke.']]);
      expect(await queue.retry('x')).toBe(true);
      expect(await queue.get('x.2')).toMatchObject({ state: 'waiting', attempts: 0 });
      expect(await queue.counts()).toMatchObject({ waiting: 1, dead: 0 });
    });

    test('a note is claimed by one of many', async () => {
      const notes = store.notes('room');
      const won = await Promise.all([1, 2, 3, 4].map((who) => notes.claim('turn', who)));
      expect(won.filter(Boolean)).toHaveLength(1);
      await notes.set('turn', { who: ['\0'] });
      expect(await notes.get('turn')).toEqual({ who: ['\0'] });
      expect(await store.notes('another').get('turn')).toBeUndefined();
    });

    test('of a workflow run the same facts end in the same row, in whatever order they are heard, also at once', async () => {
      let id = workflowRun.id;
      const heard = async (facts: readonly WorkflowRun[], atOnce: boolean) => {
        id -= 1;
        if (atOnce) await Promise.all(facts.map((each) => store.workflowRuns.hear({ ...each, id })));
        else for (const each of facts) await store.workflowRuns.hear({ ...each, id });
        return { ...(await store.workflowRuns.get(id)), id: 0 };
      };
      await fc.assert(
        fc.asyncProperty(fc.array(fact, { minLength: 1, maxLength: 6 }), fc.boolean(), async (facts, atOnce) => {
          const row = await heard(facts, false);
          expect(await heard(facts.toReversed(), atOnce)).toEqual(row);
          expect(await heard([...facts, ...facts], false)).toEqual(row);
          if (facts.some(({ status, attempt }) => status === 'completed' && attempt === 2))
            expect(row.status).toBe('completed');
        }),
        { numRuns: 60 },
      );
    });

    test('what we know of a workflow run besides stays when GitHub says something of it', async () => {
      await store.workflowRuns.hear(workflowRun, { dispatchedBy: 'ada', inputs: { level: 'low' } });
      expect(await store.workflowRuns.hear(workflowRun)).toBe(false);
      await store.workflowRuns.know(workflowRun.id, { awaiting: { question: 'Go on?' } });
      await store.workflowRuns.hear({ ...workflowRun, status: 'completed', conclusion: 'success' });
      expect(await store.workflowRuns.get(workflowRun.id)).toMatchObject({
        ...{ status: 'completed', dispatchedBy: 'ada', inputs: { level: 'low' }, awaiting: { question: 'Go on?' } },
      });
      expect(await store.workflowRuns.list({ awaiting: true, limit: 5 })).toHaveLength(1);
      expect(await store.workflowRuns.list({ finished: false, limit: 5 })).toEqual([]);
    });

    test('is brought up to date once by several that begin at once, and refused by an older version', async () => {
      await Promise.all([1, 2, 3].map(() => createStore(database, () => '2026-01-01T00:00:00.000Z')));
      await database.run('INSERT INTO ops_migrations (version) VALUES (99)');
      await expect(createStore(database, () => '')).rejects.toThrow(/written by a newer version/);
      await database.run('DELETE FROM ops_migrations WHERE version = 99');
    });
  });
}
