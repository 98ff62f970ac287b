import { connect } from 'node:net';
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

test('deliveries that never end are neither kept in memory nor in the way of a real one', async () => {
  const endless = (signature: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(desk.served.port, '127.0.0.1');
      socket.on('data', (data) => {
        resolve(String(data).split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.on('error', () => undefined);
      const head = `Host: tunnel.example\r\nTransfer-Encoding: chunked\r\nX-Hub-Signature-256: ${signature}`;
      socket.write(`POST /webhooks/github HTTP/1.1\r\n${head}\r\n\r\n`);
      for (let piece = 0; piece < 20; piece++) socket.write(`f4240\r\n${'a'.repeat(1_000_000)}\r\n`);
    });
  expect(await endless('none')).toBe('HTTP/1.1 401 Unauthorized');
  const guessed = `sha256=${'0'.repeat(64)}`;
  expect(await Promise.race([1, 2, 3, 4].map(() => endless(guessed)))).toBe('HTTP/1.1 503 Service Unavailable');
  expect((await deliver('f', rawRun(), (body) => signatureOf(body, 'guessed'))).status).toBe(401);
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
