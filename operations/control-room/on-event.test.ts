import { expect, test } from 'vitest';
import { memoryDesk } from '../../tests/operations/memory-desk.ts';
import { Final } from '../engine/engine.ts';
import type { OperationsEvent, WorkflowRun } from '../events/event.ts';
import { wish } from '../runbooks/commanded.ts';
import type { Desk } from '../runbooks/desk.ts';
import { openSqlite } from '../store/sqlite.ts';
import { createStore } from '../store/store.ts';
import { keepHouse } from './housekeeping.ts';
import { onEvent } from './on-event.ts';

const at = '2026-11-27T10:05:00.000Z';
const run: WorkflowRun = {
  ...{ id: 50, repository: 'team/app', workflowId: 7, workflow: 'CI', title: 'CI', event: 'push', branch: 'main' },
  ...{ headSha: 'a'.repeat(40), attempt: 1, url: 'https://github.com/team/app/actions/runs/50', actor: 'ada' },
  ...{ status: 'in_progress', conclusion: null, createdAt: at, updatedAt: at },
};
const common = {
  id: 'e',
  deliveryId: 'd',
  source: 'webhook',
  repository: 'team/app',
  actor: 'ada',
  receivedAt: at,
} as const;

async function heard(event: OperationsEvent) {
  const store = await createStore(openSqlite(':memory:'), () => at);
  const done: string[] = [];
  const watch = async () => void done.push('gates');
  await onEvent({ store } as Desk, watch, () => void done.push('wake'))(event);
  return { store, done };
}

test('GitHub is not asked about what it has just told, only about what a run that has ended left behind', async () => {
  const going = await heard({ ...common, kind: 'workflow-run', payload: { run } });
  expect(going.done).toEqual(['gates']);
  expect(await going.store.workflowRuns.get(50)).toMatchObject({ status: 'in_progress' });
  const ended = { ...run, status: 'completed', conclusion: 'success' } as const;
  expect((await heard({ ...common, kind: 'workflow-run', payload: { run: ended } })).done).toEqual(['wake', 'gates']);
});

test('gates are looked at where a commit or its checks changed, and nowhere else', async () => {
  const commit = 'b'.repeat(40);
  const push: OperationsEvent = { ...common, kind: 'push', payload: { branch: 'main', commit, paths: [] } };
  const checks: OperationsEvent = { ...common, kind: 'ci-status', payload: { commit, status: 'success', checks: [] } };
  const clock: OperationsEvent = { ...common, kind: 'scheduled', payload: { name: 'hourly', description: '' } };
  expect((await heard(push)).done).toEqual(['gates']);
  expect((await heard(checks)).done).toEqual(['gates']);
  expect((await heard(clock)).done).toEqual([]);
});

test('what a person asked for is started once, and what nobody knows is refused for good', async () => {
  const desk = await memoryDesk({ 'README.md': '# Shop\n' });
  const handle = onEvent(
    desk,
    async () => undefined,
    () => undefined,
  );
  const asked = wish(desk, 'spec', { title: 'payment processing' }, { requestedBy: 'ada', key: 'one', dryRun: true });
  await handle({ id: 'e', ...asked });
  await handle({ id: 'e', ...asked });
  await desk.engine.settled();
  expect(await desk.engine.list()).toHaveLength(1);
  expect(await desk.store.runs.list({ limit: 5 })).toMatchObject([{ workflow: 'spec', requestedBy: 'ada' }]);
  await expect(handle({ id: 'e', ...asked, payload: { name: 'merge', input: {} } })).rejects.toThrow(Final);
  expect(() => wish(desk, 'spek', {}, { requestedBy: 'ada', key: 'two' })).toThrow('There is no runbook "spek".');
});

test('once a day workflow runs that ended ninety days ago are forgotten, with what was noted of them', async () => {
  const { store } = await heard({ ...common, kind: 'workflow-run', payload: { run } });
  const old = { ...run, id: 51, status: 'completed', conclusion: 'success' } as const;
  await store.workflowRuns.hear({ ...old, updatedAt: '2026-07-01T00:00:00.000Z' });
  await store.notes('control-room').set('artifacts:51:1', true);
  await store.notes('control-room').set('asker', 'ada');
  await store.notes('agents').claim('pull:octo/shop:2026-11-27:1', 'a-task');
  await keepHouse(store, '2027-03-01T00:00:00.000Z');
  expect(await store.notes('agents').get('pull:octo/shop:2026-11-27:1')).toBeUndefined();
  expect((await store.workflowRuns.list({ limit: 5 })).map(({ id }) => id)).toEqual([50]);
  expect(await store.notes('control-room').get('artifacts:51:1')).toBeUndefined();
  expect(await store.notes('control-room').get('asker')).toBe('ada');
});
