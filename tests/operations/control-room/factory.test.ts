import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOfDay } from '../../../operations/agents/graph/pull-requests-of-day.ts';
import { spentToday } from '../../../operations/agents/graph/spent-today.ts';
import { factoryFiles } from '../../../operations/factory/publish/factory-files.ts';
import { bytesFrom, putSession } from '../factory/made-session.ts';
import { type TestRoom, testRoom } from './test-room.ts';

let desk: TestRoom;
const limits = { phase: 1, seedHash: 'f'.repeat(64), tokensPerDay: 1000, pullRequestsPerDay: 3, attempts: 2 };
beforeAll(async () => {
  const keep = mkdtempSync(join(tmpdir(), 'keep-'));
  putSession(keep, { script: { title: 'Arriving <b>' } });
  desk = await testRoom({
    factory: factoryFiles(keep),
    agentLimits: async (room) => ({ ...limits, spent: await spentToday(room, 'team/app', limits) }),
  });
});
afterAll(() => desk.close());

const text = async (path: string) => (await desk.browse(path)).text();

test('a finished session is shown with its sound, and its title is only words', async () => {
  const page = await text('/factory');
  expect(page).toContain('Arriving &lt;b&gt;');
  expect(page).toContain('src="/factory/sessions/S01-DFB-ARRIVE/sound"');
  expect(page).toContain('1 min 1 s · −16.0 LUFS');
});

test('the sound is given whole and in parts, and to nobody who was not let in', async () => {
  const path = '/factory/sessions/S01-DFB-ARRIVE/sound';
  const whole = await desk.browse(path);
  expect(whole.headers.get('content-type')).toBe('audio/mpeg');
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytesFrom(1));
  const part = await desk.browse(path, { headers: { range: 'bytes=10-19' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 10-19/5000']);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytesFrom(1).subarray(10, 20));
  const rest = await desk.browse(path, { headers: { range: 'bytes=4990-' } });
  expect((await rest.arrayBuffer()).byteLength).toBe(10);
  expect((await desk.browse(path, { headers: { range: 'bytes=9000-' } })).status).toBe(416);
  expect((await fetch(desk.base + path)).status).toBe(401);
});

test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e', 'S09-DFB-NONE', 'S01-DFB-ARRIVE%00'])(
  'a code like %s leads to no file',
  async (code) => {
    expect((await desk.browse(`/factory/sessions/${code}/sound`)).status).toBe(404);
  },
);

test('a job says what it waits for; a dead one is tried again by a button', async () => {
  const { queue } = desk.store;
  await queue.put('media', [{ id: 'job-1', key: 'one', title: 'S02: Settling' }]);
  const claimed = await queue.claim({ lease: 'x', seconds: 60, mostAttempts: 5 });
  if (claimed) await queue.putBack(claimed, 1, { result: JSON.stringify({ waits: 'No voice is installed.' }) });
  expect(await text('/factory')).toContain('media · No voice is installed.');
  await queue.put('write', [{ id: 'job-2', key: 'two', title: 'S03: Choosing' }]);
  const failing = await queue.claim({ lease: 'y', seconds: 60, mostAttempts: 5, only: { stage: 'write' } });
  if (failing) await queue.fail(failing, 'The model is gone.', 'dead');
  expect(await text('/factory')).toContain('action="/factory/jobs/job-2/retry"');
  const answer = await desk.send('/factory/jobs/job-2/retry', {});
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/factory']);
  expect(await queue.counts()).toMatchObject({ dead: 0 });
  expect((await desk.send('/factory/jobs/job-2/retry', {})).status).toBe(404);
});

test('a job that was begun leads to its log, and one that was not says so', async () => {
  await desk.store.queue.put('learn', [
    { id: 'job-3', key: 'begun', title: 'A report' },
    { id: 'job-4', key: 'later', title: 'Another' },
  ]);
  const run = { kind: 'factory', workflow: 'learn', title: 'A report', repository: 'team/app' } as const;
  await desk.store.runs.add({ ...run, id: 'job-3', input: { stage: 'learn', key: 'begun' }, requestedBy: 'loop' });
  const page = await text('/factory');
  expect(page).toContain('<a href="/runs/job-3">A report</a>');
  expect(page).toContain('<strong>Another</strong>');
  expect(page).toContain('learn · It was not begun yet.');
  const log = await text('/runs/job-3');
  expect(log).toContain('Log stream');
  expect(log).not.toContain('CI Gates');
});

test('the run of a publication leads to the run of its pull request', async () => {
  const run = { kind: 'factory', workflow: 'publish', title: 'Publish S02', repository: 'team/app' } as const;
  await desk.store.runs.add({ ...run, id: 'publication-2', input: null, requestedBy: 'grace' });
  await desk.store.runs.change('publication-2', { state: 'done', outcome: { proposal: 'proposal-2' } });
  const page = await text('/runs/publication-2');
  expect(page).toContain('<a href="/runs/proposal-2">The run of its pull request</a>');
  expect(page).toContain('CI Gates');
});

test('a publication that waits can be approved on the page, by the same rules as everywhere', async () => {
  const input = { code: 'S01-DFB-ARRIVE', target: 'site', contentHash: 'c' };
  const run = { kind: 'factory', workflow: 'publish', title: 'Publish S01', repository: 'team/app' } as const;
  await desk.store.runs.add({ ...run, id: 'publication-1', input, requestedBy: 'grace' });
  await desk.store.runs.add({ ...run, id: 'stage-1', input: { stage: 'publish', key: 'k' }, requestedBy: 'loop' });
  await desk.store.runs.change('publication-1', { state: 'awaiting_approval', reason: 'Somebody has to approve it.' });
  const page = await text('/factory');
  expect(page).toContain('href="#session-s01-dfb-arrive"');
  expect(page).toContain('<li id="session-s01-dfb-arrive">');
  expect(page).toContain('action="/runs/publication-1/approve"');
  expect(page).not.toContain('/runs/stage-1');
  const reason = 'I have listened to all of it.';
  const answer = await desk.send('/runs/publication-1/approve', { reason, gate: 'Manual Approval', head: '' });
  expect(answer.status).toBe(303);
  expect(desk.decisions.at(-1)).toMatchObject({ runId: 'publication-1', decision: 'approved', headSha: null, reason });
  expect((await (await desk.ask('/api/factory')).json()).publications).toHaveLength(1);
});

test('agent tasks are shown with what each role did, what it took, and the pull request that came of it', async () => {
  const { agentTasks, agentRuns, runs } = desk.store;
  const snapshot = { sha: 'a'.repeat(40), branch: 'main', at: '2026-11-27T10:00:00.000Z', url: '' };
  const task = {
    id: 'task-1',
    cause: 'issue:7',
    type: 'BUG',
    priority: 'bug',
    title: 'Dates <i>',
    description: '',
  } as const;
  await agentTasks.add({
    ...{
      ...task,
      snapshot,
      repository: 'team/app',
      createdBy: 'human',
      scopePaths: [],
      issueNumber: 7,
      parentId: null,
    },
  });
  const begun = { id: 'impl-1', taskId: 'task-1', node: 'CODING', role: 'Implementer', attempt: 1 } as const;
  await agentRuns.begin({
    ...begun,
    status: 'running',
    startedAt: '2026-11-27T10:05:00.000Z',
    seedHash: 'e'.repeat(64),
  });
  await agentRuns.end('impl-1', { status: 'succeeded', summary: 'One file.', tokens: 1234, found: null });
  const run = {
    kind: 'agent',
    workflow: 'agent',
    title: 'Dates',
    repository: 'team/app',
    requestedBy: 'grace',
  } as const;
  await runs.add({ ...run, id: 'agent-1', input: { task: 'task-1' } });
  const proposal = { ...run, kind: 'runbook', workflow: 'proposal', parentId: 'agent-1', input: null } as const;
  await runs.add({ ...proposal, id: 'proposal-1' });
  const url = 'https://github.com/team/app/pull/12';
  await runs.change('proposal-1', { outcome: { pullRequest: { number: 12, url, headSha: 'a' } } });
  expect(await placeOfDay(desk.room.desk, 'team/app', 'task-1', limits.pullRequestsPerDay)).toBe(0);
  const page = await text('/agents');
  for (const words of [
    'Dates &lt;i&gt;',
    'Implementer',
    '1,234 tokens',
    'eeeeeeeeeeee',
    'Pull request #12',
    '1,234 of 1,000',
  ])
    expect(page).toContain(words);
  expect(page).toContain('href="https://github.com/team/app/issues/7">issue #7</a>');
  expect(page).not.toContain('issue:7');
  expect(page).toContain('1 of 3');
  const { tasks, limits: told } = await (await desk.ask('/api/agents')).json();
  expect(tasks[0]).toMatchObject({ task: { id: 'task-1' }, pullRequest: { number: 12 } });
  expect(told.spent).toEqual({ tokens: 1234, pullRequests: 1 });
});

test('without a seed it is said that no agent does anything', async () => {
  const bare = await testRoom();
  expect(await (await bare.browse('/agents')).text()).toContain('so no agent does anything');
  expect(await (await bare.browse('/factory')).text()).toContain('No session is finished on this machine.');
  await bare.close();
});
