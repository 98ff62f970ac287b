import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRun } from './stub-actions.ts';
import { gitHubToken, type TestRoom, testRoom } from './test-room.ts';

let desk: TestRoom;
beforeAll(async () => {
  desk = await testRoom();
  await desk.store.workflowRuns.hear(aRun(1));
});
afterAll(() => desk.close());

/** Asks with any headers at all, such as a Host that fetch would not send. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: desk.served.port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asking.on('error', reject).end();
  });

const bearer = () => ({ authorization: `Bearer ${desk.served.token}` });

describe('who is let in', () => {
  test('without a session every page and every route of the API is closed, and files and the short health are open', async () => {
    const paths = ['/', '/runs', '/runs/1', '/approvals', '/input', '/events', '/repositories/team/app', '/nowhere'];
    for (const path of [...paths, '/api/runs', '/api/runs/1', '/api/repos', '/api/events', '/api/nowhere']) {
      const answer = await fetch(desk.base + path);
      expect([path, answer.status]).toEqual([path, 401]);
      expect(await answer.text()).not.toContain('team/app');
    }
    for (const path of ['/api/health', '/health'])
      expect(await (await fetch(desk.base + path)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${desk.base}/files/room.css`)).status).toBe(200);
  });

  test('the start address gives a cookie that scripts cannot read and no other site can send, and leads away from itself', async () => {
    const answer = await fetch(desk.served.startAddress, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(desk.served.token);
    for (const token of ['', 'wrong', `${desk.served.token}x`])
      expect((await fetch(`${desk.base}/start?token=${token}`, { redirect: 'manual' })).status).toBe(401);
  });

  test('a name that somebody points to this machine is refused, whatever it brings along', async () => {
    const { port } = desk.served;
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1', `[::1]:${port}`, 'x'])
      expect([host, await raw('/api/runs', { host, ...bearer() })]).toEqual([host, 403]);
    expect(await raw('/start?token=x', { host: 'evil.example' })).toBe(403);
    expect(await raw('/api/runs', { host: `localhost:${desk.served.port}`, ...bearer() })).toBe(200);
  });

  test('pages of another site, and of another port of this machine, can neither read nor do anything', async () => {
    const reads = ['cross-site', 'same-site'].map((site) => ({ 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' }));
    for (const headers of reads) expect((await desk.browse('/api/runs', { headers })).status).toBe(403);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: `http://127.0.0.1:${desk.served.port + 1}` },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', origin: 'http://127.0.0.1:3000' },
      {},
    ] as Record<string, string>[])
      expect(
        (await desk.browse('/runs/1/cancel', { method: 'POST', headers, body: new URLSearchParams() })).status,
      ).toBe(403);
    expect(desk.actions.sent).toEqual([]);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await raw('/runs', { host: `127.0.0.1:${desk.served.port}`, cookie: desk.cookie, ...link })).toBe(200);
  });

  test('it listens on the loopback address alone', async () => {
    expect(desk.served.startAddress).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/start\?token=[\w-]{43}$/);
  });
});

test('no page may run or fetch anything that is not from here', async () => {
  for (const path of ['/', '/runs/1', '/api/runs', '/files/room.css', '/nowhere']) {
    const { headers } = await desk.browse(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';(?!.*unsafe).*frame-ancestors 'none'$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  const html = await (await desk.browse('/runs/1')).text();
  expect(html).not.toMatch(/ style=| on\w+=|<script(?! type="module" src="\/files\/)/);
});

test('strangers cannot write HTML into a page', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'`';
  await desk.store.workflowRuns.hear(aRun(2, { title: evil, workflow: evil, branch: evil, actor: evil }));
  desk.actions.jobList = [
    {
      id: 1,
      name: evil,
      status: 'completed',
      conclusion: evil,
      url: 'javascript:alert(1)',
      startedAt: null,
      completedAt: null,
      steps: [],
    },
  ];
  desk.actions.logText = `2026-11-27T10:00:00Z ${evil}\u001b]8;;javascript:alert(1)\u0007x`;
  desk.actions.artifactList = [{ id: 1, name: evil, bytes: 1, isExpired: false, createdAt: null }];
  for (const path of ['/runs', '/runs/2?job=1', '/', '/repositories/team/app'])
    expect(await (await desk.browse(path)).text()).not.toMatch(/<img|href="?javascript/);
});

test('a token of GitHub leaves in no byte: not in a log, a title, an error, a stream or what is stored', async () => {
  await desk.store.workflowRuns.hear(aRun(3, { title: `leaked ${gitHubToken}` }));
  desk.actions.logText = `token: ${gitHubToken}`;
  desk.actions.jobList = [
    {
      id: 5,
      name: gitHubToken,
      status: 'completed',
      conclusion: 'failure',
      url: null,
      startedAt: null,
      completedAt: null,
      steps: [],
    },
  ];
  desk.room.errors.note('Looking', new Error(`bad credentials ${gitHubToken}`));
  const stream = await desk.ask('/api/events?last=0');
  const reader = stream.body?.getReader();
  await desk.store.changes.note('health', gitHubToken, { token: gitHubToken });
  let heard = '';
  while (!heard.includes('health')) heard += new TextDecoder().decode((await reader?.read())?.value);
  await reader?.cancel();
  const paths = ['/', '/runs', '/runs/3?job=5', '/runs/3/log/5', '/health', '/events', '/approvals', '/input'];
  const api = [
    '/api/runs',
    '/api/runs/3',
    '/api/runs/3/logs',
    '/api/health',
    '/api/repos',
    '/api/repos/team/app/workflows',
  ];
  const bytes = [heard];
  for (const path of [...paths, ...api]) {
    const answer = await desk.ask(path);
    bytes.push(JSON.stringify([...answer.headers]), await answer.text());
  }
  const refused = await desk.post('/api/repos/team/app/workflows/7/runs', {
    inputs: { where: 'staging', note: gitHubToken },
  });
  bytes.push(await refused.text());
  expect(refused.status).toBe(400);
  expect(bytes.join('\n')).not.toContain(gitHubToken);
  expect(bytes.join('\n')).toContain('***');
});
