/** WHAT THE STORE REMEMBERS OF AGENTS, over either database. */
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AgentTaskStatus } from '../../../operations/store/agent-task.ts';
import type { Database } from '../../../operations/store/database.ts';
import { createStore, type Store } from '../../../operations/store/store.ts';
import { agentTaskSteps, type NewAgentTask, openAgentTasks } from '../../../operations/store/tables/agent-tasks.ts';

const at = '2026-11-27T10:00:00.000Z';
const task = (id: string, other: Partial<NewAgentTask> = {}): NewAgentTask => ({
  ...{ id, cause: `issue:${id}`, type: 'BUG', priority: 'bug', title: 'Mend it', description: '', createdBy: 'human' },
  ...{ scopePaths: ['src/**'], issueNumber: null, parentId: null, repository: 'octocat/hello' },
  snapshot: { sha: 'a'.repeat(40), branch: 'main', at, url: 'https://github.com/octocat/hello' },
  ...other,
});
const run = (id: string, attempt: number): Parameters<Store['agentRuns']['begin']>[0] => ({
  ...{ id, taskId: 'one', node: 'CODING', role: 'Implementer', attempt, status: 'running' },
  ...{ startedAt: `2026-11-27T10:00:0${attempt}.000Z`, seedHash: 'f' },
});

/** Tries a store in a database that is empty. */
export function remembersAgents(name: string, open: () => Promise<Database> | Database): void {
  describe(`${name}, of agents`, () => {
    let store: Store;
    let count: number;
    beforeEach(async () => {
      count = 0;
      store = await createStore(await open(), () => {
        count += 1;
        return new Date(Date.UTC(2026, 0, 1) + count).toISOString();
      });
    });
    afterEach(() => store.close());

    test('one task per cause is open, also when several are noted at once, and another one after it has ended', async () => {
      const all = await Promise.all(['a', 'b', 'c'].map((id) => store.agentTasks.add(task(id, { cause: 'issue:12' }))));
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
      expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
      const elsewhere = task('d', { cause: 'issue:12', repository: 'octocat/other' });
      expect(await store.agentTasks.add(elsewhere)).toEqual({ id: 'd', isNew: true });
      await store.agentTasks.change(all[0]?.id ?? '', { status: 'skipped' });
      expect((await store.agentTasks.add(task('e', { cause: 'issue:12' }), { ifNever: true })).isNew).toBe(false);
      expect(await store.agentTasks.add(task('f', { cause: 'issue:12' }))).toEqual({ id: 'f', isNew: true });
    });

    test('regressions come before bugs, these before features, and of one priority the oldest comes first', async () => {
      const wanted = { r2: 'regression', f1: 'feature', b1: 'bug', r1: 'regression', b2: 'bug' } as const;
      for (const [id, priority] of Object.entries(wanted)) await store.agentTasks.add(task(id, { priority }));
      const listed = await store.agentTasks.list({ statuses: openAgentTasks, limit: 10 });
      expect(listed.map(({ id }) => id)).toEqual(['r2', 'r1', 'b1', 'b2', 'f1']);
      expect(await store.agentTasks.list({ cause: 'issue:b', limit: 10 })).toHaveLength(2);
    });

    test('whatever is said of a task, it takes only the steps there are, and one that has ended stays as it is', async () => {
      const statuses = Object.keys(agentTaskSteps) as AgentTaskStatus[];
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...statuses), { maxLength: 8 }), async (said) => {
          number += 1;
          const { id } = await store.agentTasks.add(task(`t${number}`));
          let is: AgentTaskStatus = 'pending';
          for (const status of said) {
            const may = agentTaskSteps[is].includes(status);
            expect(await store.agentTasks.change(id, { status, reason: status })).toBe(may);
            if (may) is = status;
          }
          expect(await store.agentTasks.get(id)).toMatchObject({
            status: is,
            title: 'Mend it',
            scopePaths: ['src/**'],
          });
        }),
        { numRuns: 40 },
      );
    });

    test('what a role does at a node is one run for each attempt, and ends once', async () => {
      await store.agentTasks.add(task('one'));
      expect(await store.agentRuns.begin(run('impl-1', 1))).toMatchObject({ id: 'impl-1', status: 'running' });
      expect(await store.agentRuns.begin(run('impl-2', 1))).toMatchObject({ id: 'impl-1' });
      await store.agentRuns.begin(run('impl-3', 2));
      const end = { status: 'rejected' as const, summary: 'Outside its fence.', tokens: 40, found: { why: ['x'] } };
      expect(await store.agentRuns.end('impl-1', end)).toBe(true);
      expect(await store.agentRuns.end('impl-1', { ...end, status: 'succeeded' as const })).toBe(false);
      expect(await store.agentRuns.of('one')).toMatchObject([
        { id: 'impl-1', attempt: 1, ...end, finishedAt: expect.any(String) },
        { id: 'impl-3', attempt: 2, status: 'running', finishedAt: null },
      ]);
      expect(await store.agentRuns.since('2026-11-27T10:00:02.000Z')).toHaveLength(1);
    });

    test('of a commit what was measured last is kept, and the history is newest first', async () => {
      await store.metrics.put('octocat/hello', 'aaa', { complexity: 3 });
      await store.metrics.put('octocat/hello', 'bbb', { complexity: 4 });
      await store.metrics.put('octocat/hello', 'aaa', { complexity: 2 });
      expect(await store.metrics.get('octocat/hello', 'aaa')).toMatchObject({ data: { complexity: 2 } });
      expect((await store.metrics.list('octocat/hello', 5)).map(({ sha }) => sha)).toEqual(['bbb', 'aaa']);
      expect(await store.metrics.get('octocat/other', 'aaa')).toBeUndefined();
    });
  });
}
