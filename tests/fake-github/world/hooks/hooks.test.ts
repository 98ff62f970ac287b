import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeGitHub, type FakeGitHub } from '../../index.ts';

interface Heard {
  readonly event: string;
  readonly delivery: string;
  readonly signature: string;
  readonly body: Buffer;
}

let github: FakeGitHub;
let server: Server;
let heard: Heard[];
let url: string;

beforeEach(async () => {
  heard = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const header = (name: string) => String(request.headers[name]);
    heard.push({
      event: header('x-github-event'),
      delivery: header('x-github-delivery'),
      signature: header('x-hub-signature-256'),
      body: Buffer.concat(chunks),
    });
    response.writeHead(202).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  github = await createFakeGitHub();
});
afterEach(async () => {
  await github.close();
  server.close();
});

const ci = 'on: workflow_dispatch\njobs: { test: { steps: [{ run: "true" }] } }\n';
const events = () =>
  heard.map(({ event, body }) => `${event} ${JSON.parse(body.toString('utf8')).action ?? ''}`.trim());

test('every change is told at once, signed over its very bytes, and the hook is greeted first', async () => {
  const { world } = github;
  const desk = world.addRepository('team/app');
  world.hooks.add({ url, secret: 'hush' });
  await desk.commit({ files: { '.github/workflows/ci.yml': ci } });
  const run = await desk.runs.dispatch('ci.yml');
  await world.play(5);
  const status = { headSha: run.headSha, context: 'coverage', state: 'success' } as const;
  desk.status(status);
  desk.openIssue({ title: 'ö' });
  await world.hooks.settled();
  expect(events()).toEqual([
    ...[
      'ping',
      'push',
      'workflow_job queued',
      'check_run created',
      'workflow_run requested',
      'workflow_job in_progress',
    ],
    ...['workflow_run in_progress', 'workflow_job completed', 'check_run completed', 'workflow_run completed'],
    ...['check_suite completed', 'status', 'issues opened'],
  ]);
  for (const { body, signature } of heard)
    expect(signature).toBe(`sha256=${createHmac('sha256', 'hush').update(body).digest('hex')}`);
  const completed = JSON.parse(heard[9]?.body.toString('utf8') ?? '');
  expect(completed).toMatchObject({
    workflow_run: { id: run.databaseId, head_sha: run.headSha, conclusion: 'success', run_attempt: 1 },
    repository: { full_name: 'team/app' },
    sender: { login: 'team' },
  });
  expect(JSON.parse(heard[1]?.body.toString('utf8') ?? '')).toMatchObject({
    ref: 'refs/heads/main',
    after: run.headSha,
    head_commit: { modified: ['.github/workflows/ci.yml'] },
  });
});

test('a hook that wants some events is told those, and a delivery can be sent again with its id', async () => {
  const { world } = github;
  const desk = world.addRepository('team/app');
  world.hooks.add({ url, secret: 'hush', events: ['issues'] });
  await desk.commit({ files: { 'a.txt': 'a' } });
  desk.openIssue({ title: 'Something' });
  await world.hooks.settled();
  const [, opened] = world.hooks.deliveries;
  if (opened) await world.hooks.redeliver(opened);
  expect(events()).toEqual(['ping', 'issues opened', 'issues opened']);
  expect(heard[1]).toEqual(heard[2]);
  expect(opened?.statuses).toEqual([202, 202]);
});

test('deliveries that wait are released in any order, lost, and the rest sent in theirs', async () => {
  const { world } = github;
  const desk = world.addRepository('team/app');
  world.hooks.add({ url, secret: 'hush' });
  world.hooks.hold();
  for (const title of ['a', 'b', 'c', 'd']) desk.openIssue({ title });
  const [a, b, c] = world.hooks.held;
  if (!a || !b || !c) throw new Error('Nothing waits.');
  await world.hooks.release(c);
  world.hooks.drop(b);
  await world.hooks.release(a);
  await world.hooks.resume();
  const titles = heard.slice(1).map(({ body }) => JSON.parse(body.toString('utf8')).issue.title);
  expect(titles).toEqual(['c', 'a', 'd']);
});
