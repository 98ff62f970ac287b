import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEvent } from '../../../operations/control-room/on-event.ts';
import { signatureOf } from '../../../operations/inbox/signature.ts';
import { aRun } from './stub-actions.ts';
import { type TestRoom, testRoom, webhookSecret } from './test-room.ts';

let desk: TestRoom;
const watched: string[] = [];
beforeAll(async () => {
  desk = await testRoom();
  const watch = async (_: unknown, { repository }: { repository: { name: string } }) =>
    void watched.push(repository.name);
  desk.inbox.work(onEvent(desk.room.desk, watch, () => undefined));
});
afterAll(async () => {
  await desk.inbox.stop();
  await desk.close();
});

const rawRun = (over: object = {}) => ({
  ...{
    id: 50,
    workflow_id: 7,
    name: 'CI',
    display_title: 'Run 50',
    event: 'push',
    head_branch: 'main',
    run_attempt: 1,
  },
  ...{ head_sha: 'a'.repeat(40), status: 'in_progress', conclusion: null, actor: { login: 'grace' } },
  ...{ html_url: 'https://github.com/team/app/actions/runs/50', created_at: '2026-11-27T10:00:00Z' },
  ...{
    updated_at: '2026-11-27T10:05:00Z',
    repository: { full_name: 'team/app' },
    path: '.github/workflows/ci.yml',
    ...over,
  },
});

async function deliver(delivery: string, run: object, sign = (body: Uint8Array) => signatureOf(body, webhookSecret)) {
  const payload = {
    action: 'completed',
    workflow_run: run,
    repository: { full_name: 'team/app' },
    sender: { login: 'grace' },
  };
  const body = new TextEncoder().encode(JSON.stringify(payload));
  return fetch(`${desk.base}/webhooks/github`, {
    method: 'POST',
    headers: { 'x-github-event': 'workflow_run', 'x-github-delivery': delivery, 'x-hub-signature-256': sign(body) },
    body,
  });
}
const handled = async (count: number) => {
  while ((await desk.inbox.counts()).done < count) await new Promise(setImmediate);
};

test('a forged delivery is refused, needs no session to be, and leaves nothing behind', async () => {
  const forged = await deliver('f', rawRun(), (body) => signatureOf(body, 'guessed'));
  expect([forged.status, await forged.json()]).toEqual([401, { message: 'Invalid signature' }]);
  expect((await fetch(`${desk.base}/webhooks/github`, { method: 'POST', body: '{}' })).status).toBe(401);
  expect((await fetch(`${desk.base}/webhooks/github`)).status).toBe(401);
  expect(await desk.inbox.list(10)).toEqual([]);
});

test('deliveries in any order, late and repeated, never turn a run back, and polls in between neither', async () => {
  expect(
    (await deliver('1', rawRun({ status: 'completed', conclusion: 'success', updated_at: '2026-11-27T10:07:00Z' })))
      .status,
  ).toBe(202);
  await handled(1);
  await deliver('2', rawRun());
  await deliver('1', rawRun({ status: 'completed', conclusion: 'success', updated_at: '2026-11-27T10:07:00Z' }));
  await handled(2);
  desk.actions.runList = [aRun(50, { status: 'queued', updatedAt: '2026-11-27T10:06:00Z' })];
  await desk.store.workflowRuns.hear(aRun(51));
  await desk.room.poll.look();
  expect(await desk.store.workflowRuns.get(50)).toMatchObject({ status: 'completed', conclusion: 'success' });
  expect(await desk.inbox.counts()).toMatchObject({ waiting: 0, done: 2, dead: 0 });
  expect(watched).toEqual(['app', 'app']);
});
