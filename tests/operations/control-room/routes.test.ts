import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { noteAnswer } from '../../../operations/control-room/poll/checkpoint.ts';
import { aRun } from './stub-actions.ts';
import { type TestRoom, testRoom } from './test-room.ts';

let desk: TestRoom;
beforeAll(async () => {
  desk = await testRoom();
});
beforeEach(() => {
  desk.actions.sent.length = 0;
});
afterAll(() => desk.close());

const json = async (answer: Promise<Response>) => {
  const { status } = await answer;
  return [status, await (await answer).json()] as const;
};

describe('starting a workflow', () => {
  test('answers at once with the run, which is stored as queued with its inputs and who started it', async () => {
    const [status, started] = await json(
      desk.post('/api/repos/team/app/workflows/7/runs', { inputs: { where: 'staging', loud: true } }),
    );
    expect([status, started]).toEqual([
      202,
      { run_id: 901, status: 'queued', html_url: expect.stringContaining('901') },
    ]);
    expect(desk.actions.sent).toEqual([
      { workflow: 'deploy.yml', ref: 'main', inputs: { where: 'staging', loud: 'true' } },
    ]);
    expect(await desk.store.workflowRuns.get(901)).toMatchObject({ status: 'queued', dispatchedBy: 'ada' });
    const told = aRun(901, { status: 'in_progress', updatedAt: '2026-11-27T10:00:00Z' });
    expect(await desk.store.workflowRuns.hear(told)).toBe(true);
  });

  test.each([
    [{}, /"where" is required/],
    [{ inputs: { where: 'moon' } }, /one of: staging, production/],
    [{ inputs: { where: 'staging', loud: 'maybe' } }, /true or false/],
    [{ inputs: { where: 'staging', other: 'x' } }, /no input "other"/],
    [{ inputs: { where: 'staging', note: 'AKIAABCDEFGHIJKLMNOP' } }, /looks like a secret/],
    [{ branch: 'main' }, /The body is not as it should be/],
  ])('%j is refused in words, and nothing is sent', async (body, words) => {
    const [status, { error }] = await json(desk.post('/api/repos/team/app/workflows/7/runs', body));
    expect([status, error.message]).toEqual([400, expect.stringMatching(words)]);
    expect(desk.actions.sent).toEqual([]);
  });

  test('a workflow that asks for a nonce is given one, so that the run is found where GitHub does not name it', async () => {
    const [first, ...others] = desk.actions.workflowList;
    const nonce = {
      name: 'nonce',
      description: '',
      type: 'string',
      required: false,
      default: '',
      options: [],
    } as const;
    if (first) desk.actions.workflowList = [{ ...first, inputs: [...(first.inputs ?? []), nonce] }, ...others];
    await desk.post('/api/repos/team/app/workflows/7/runs', { inputs: { where: 'staging' } });
    await desk.post('/api/repos/team/app/workflows/7/runs', { inputs: { where: 'staging', nonce: 'my own word' } });
    expect(desk.actions.sent).toMatchObject([
      { inputs: { where: 'staging', nonce: expect.stringMatching(/^[\da-f-]{36}$/) } },
      { inputs: { where: 'staging', nonce: 'my own word' } },
    ]);
    if (first) desk.actions.workflowList = [first, ...others];
    desk.actions.sent.length = 0;
  });

  test('what cannot be started, is not looked after, or is no JSON is refused', async () => {
    expect((await desk.post('/api/repos/team/app/workflows/8/runs', {})).status).toBe(409);
    expect((await desk.post('/api/repos/team/app/workflows/99/runs', {})).status).toBe(404);
    expect((await desk.post('/api/repos/evil/app/workflows/7/runs', {})).status).toBe(404);
    expect((await desk.post('/api/repos/team/app/workflows/x/runs', {})).status).toBe(400);
    const garbage = await desk.ask('/api/repos/team/app/workflows/7/runs', { method: 'POST', body: '{' });
    expect(await garbage.json()).toMatchObject({ error: { message: 'The body is no JSON.' } });
    const large = await desk.ask('/api/repos/team/app/workflows/7/runs', { method: 'POST', body: 'x'.repeat(200_000) });
    expect(large.status).toBe(413);
    expect(desk.actions.sent).toEqual([]);
  });

  test('the form of the page does the same, and keeps what was typed where it is refused', async () => {
    const path = '/repositories/team/app/workflows/7';
    const good = await desk.send(path, { ref: 'topic', 'input.where': 'staging' });
    expect([good.status, good.headers.get('location')]).toEqual([303, '/runs/901']);
    expect(desk.actions.sent).toEqual([
      { workflow: 'deploy.yml', ref: 'topic', inputs: { where: 'staging', loud: 'false' } },
    ]);
    const bad = await desk.send(path, { ref: 'topic', 'input.where': 'moon', 'input.note': 'typed' });
    expect([bad.status, await bad.text()]).toEqual([
      400,
      expect.stringMatching(/one of: staging(?:.|\n)*value="typed"/),
    ]);
  });
});

describe('lists', () => {
  test('both kinds of runs come newest first, page by page, each once', async () => {
    for (let id = 100; id < 160; id++)
      await desk.store.workflowRuns.hear(
        aRun(id, { createdAt: `2026-11-26T10:${id - 100}:00Z`.replace(/:(\d):/, ':0$1:'), workflow: 'Many' }),
      );
    for (let id = 0; id < 5; id++)
      await desk.store.runs.add({
        id: `ours-${id}`,
        kind: 'runbook',
        workflow: 'spec',
        title: 'A spec',
        repository: 'team/app',
        input: null,
        requestedBy: 'ada',
      });
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const [, page] = await json(desk.ask(`/api/runs?from=${encodeURIComponent(next)}`));
      ids.push(...page.runs.map(({ id }: { id: string }) => id));
      next = page.next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['ours-4', '100', '159']));
  });

  test('they are narrowed by state, repository and workflow, and what is no state is refused', async () => {
    await desk.store.workflowRuns.hear(aRun(170, { status: 'completed', conclusion: 'timed_out', workflow: 'Rare' }));
    const [, { runs }] = await json(desk.ask('/api/runs?state=failure&repo=team/app&workflow=Rare'));
    expect(runs).toMatchObject([{ id: '170', state: 'failure', conclusion: 'timed_out' }]);
    expect((await desk.ask('/api/runs?state=odd')).status).toBe(400);
    expect(await (await desk.browse('/runs?state=failure')).text()).toMatch(/aria-current="page"[^>]*>Broken/);
  });
});

describe('deciding', () => {
  test('a pending deployment is approved with a reason, by who may', async () => {
    await desk.store.workflowRuns.hear(aRun(200, { status: 'waiting' }));
    expect((await desk.post('/api/runs/200/approve', { reason: 'All checks are green' })).status).toBe(409);
    desk.actions.pendingList = [{ environment: { id: 4, name: 'production' }, mayApprove: false }];
    expect((await desk.post('/api/runs/200/approve', { reason: 'All checks are green' })).status).toBe(403);
    desk.actions.pendingList = [{ environment: { id: 4, name: 'production' }, mayApprove: true }];
    expect((await desk.post('/api/runs/200/approve', { reason: ' ' })).status).toBe(400);
    expect((await desk.post('/api/runs/200/approve', { reason: 'All checks are green' })).status).toBe(200);
    expect(desk.actions.sent).toEqual([
      { run: 200, environments: [4], state: 'approved', comment: 'All checks are green' },
    ]);
    expect((await desk.post('/api/runs/200/reject', { reason: 'Not today, please' })).status).toBe(200);
  });

  test('a gate of ours is decided where the rules are, in the name of the account on GitHub', async () => {
    const gate = {
      runId: 'ours-1',
      required: true,
      url: null,
      details: null,
      headSha: null,
      updatedAt: '2026-11-27T10:00:00Z',
    };
    await desk.store.gates.put([{ ...gate, name: 'Manual Approval', state: 'pending', source: 'policy' }]);
    expect((await desk.post('/api/runs/ours-1/approve', { reason: 'Looked at it' })).status).toBe(200);
    const asked = {
      runId: 'ours-1',
      gate: 'Manual Approval',
      decision: 'approved',
      reason: 'Looked at it',
      person: 'ada',
    };
    expect(desk.decisions).toEqual([asked]);
    const [status, { error }] = await json(
      desk.post('/api/runs/ours-1/approve', { reason: 'Me again, please', gate: 'Security Review' }),
    );
    expect([status, error.message]).toEqual([409, 'Whoever asks never approves.']);
    const refused = await (await desk.send('/runs/ours-1/approve', { reason: 'Me again, at "9"', gate: 'x' })).text();
    expect(refused).toContain('Whoever asks never');
    expect(refused).toContain('value="Me again, at &quot;9&quot;" data-typed');
    expect(refused).toContain('name="head" value=""');
    expect(desk.decisions.at(-1)).toMatchObject({ gate: 'x', headSha: undefined });
    expect((await desk.send('/runs/ours-1/approve', { reason: 'Looked at it', gate: 'x', head: '' })).status).toBe(409);
    expect(desk.decisions.at(-1)).toMatchObject({ headSha: null });
  });

  test('the page that says what was refused can be reloaded, and the script finds the run there', async () => {
    for (const act of ['approve', 'reject', 'resume', 'cancel'])
      expect((await desk.browse(`/runs/ours-1/${act}`)).headers.get('location')).toBe('/runs/ours-1');
    const form = await desk.browse('/repositories/team/app/workflows/7');
    expect(form.headers.get('location')).toBe('/repositories/team/app');
    expect((await desk.browse('/repositories/evil/app/workflows/7')).status).toBe(404);
  });

  test('both kinds are cancelled, and what has ended is left', async () => {
    expect((await desk.post('/api/runs/200/cancel', {})).status).toBe(202);
    expect((await desk.post('/api/runs/ours-2/cancel', {})).status).toBe(202);
    expect(await desk.store.runs.get('ours-2')).toMatchObject({ state: 'cancelled', reason: 'Cancelled by ada.' });
    expect((await desk.post('/api/runs/ours-2/cancel', {})).status).toBe(409);
    expect((await desk.post('/api/runs/170/cancel', {})).status).toBe(409);
    expect((await desk.post('/api/runs/nobody/cancel', {})).status).toBe(404);
  });
});

describe('going on from a checkpoint', () => {
  const answer = { user_input: 'Yes, publish them' };

  test('sends the answer once, with the run it is for, and warns that it is public', async () => {
    await desk.store.workflowRuns.hear(aRun(300, { status: 'completed', conclusion: 'success' }), {
      awaiting: { artifact: 31, name: 'pause-signal-300', asks: 'Publish?' },
    });
    expect(await (await desk.browse('/runs/300')).text()).toMatch(/Publish\?(?:.|\n)*can read the answer/);
    expect(
      (await desk.post('/api/runs/300/resume', { user_input: 'token: ghp_abcdefghijklmnopqrstuvwx' })).status,
    ).toBe(400);
    expect((await desk.post('/api/runs/300/resume', { user_input: '  ' })).status).toBe(400);
    const both = await Promise.all([
      desk.post('/api/runs/300/resume', answer),
      desk.post('/api/runs/300/resume', answer),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    const payload = { run_id: 300, user_input: answer.user_input, timestamp: '2026-11-27T10:10:00.000Z' };
    expect(desk.actions.sent).toEqual([{ event: 'resume-workflow', ...payload }]);
    expect(await desk.store.workflowRuns.get(300)).toMatchObject({ awaiting: null });
  });

  test('a run that waits for nothing is refused, and so is one of ours', async () => {
    expect((await desk.post('/api/runs/301/resume', answer)).status).toBe(404);
    expect((await desk.post('/api/runs/170/resume', answer)).status).toBe(409);
    expect((await desk.post('/api/runs/ours-1/resume', answer)).status).toBe(409);
    const run = await desk.store.workflowRuns.get(170);
    if (run) await noteAnswer(desk.store, run);
    expect(desk.actions.sent).toEqual([]);
  });
});

describe('what a run wrote and left behind', () => {
  test('the log of a job is given as lines, without colors and stamps', async () => {
    await desk.store.workflowRuns.hear(aRun(400, { status: 'completed', conclusion: 'failure' }));
    const job = { url: null, startedAt: null, completedAt: null, steps: [] };
    desk.actions.jobList = [
      { ...job, id: 1, name: 'lint', status: 'completed', conclusion: 'success' },
      { ...job, id: 2, name: 'test', status: 'completed', conclusion: 'failure' },
      { ...job, id: 3, name: 'late', status: 'queued', conclusion: null },
    ];
    desk.actions.logText =
      '\ufeff2026-11-27T10:00:00.1Z \u001b[31mboom\u001b[0m\n2026-11-27T10:00:01.1Z ##[error]exit 1\n';
    expect(await json(desk.ask('/api/runs/400/logs'))).toMatchObject([
      200,
      {
        job_id: 2,
        lines: [
          { at: '2026-11-27T10:00:00.1Z', kind: 'plain', text: 'boom' },
          { kind: 'error', text: 'exit 1' },
        ],
      },
    ]);
    expect((await desk.ask('/api/runs/400/logs?job=3')).status).toBe(409);
    expect((await desk.ask('/api/runs/400/logs?job=9')).status).toBe(404);
    const text = await desk.browse('/runs/400/log/2');
    expect(text.headers.get('content-disposition')).toBe('attachment; filename="log-2.txt"');
    expect(await (await desk.browse('/runs/400?job=2')).text()).toContain('<span class="ansi-red">boom</span>');
  });

  test('artifacts are downloaded as files that no browser opens, and only those of the run', async () => {
    await desk.store.workflowRuns.hear(aRun(401, { status: 'completed', conclusion: 'success' }));
    desk.actions.artifactList = [
      { id: 7, name: 'report "ö"', bytes: 10, isExpired: false, createdAt: null },
      { id: 8, name: 'gone', bytes: 10, isExpired: true, createdAt: null },
      { id: 9, name: 'large', bytes: 60_000_000, isExpired: false, createdAt: null },
    ];
    desk.actions.zip = new Uint8Array(await zipOf({ 'a.txt': 'the text <b>', 'b.bin': '\0' }));
    const answer = await desk.ask('/api/runs/401/artifacts/7');
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="artifact-7.zip"; filename*=UTF-8\'\'report%20%22%C3%B6%22.zip',
    );
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(desk.actions.zip);
    expect((await desk.ask('/api/runs/401/artifacts/8')).status).toBe(404);
    expect((await desk.ask('/api/runs/401/artifacts/9')).status).toBe(413);
    expect((await desk.ask('/api/runs/401/artifacts/10')).status).toBe(404);
    const page = await (await desk.browse('/runs/401/artifacts/7?file=a.txt')).text();
    expect(page).toContain('the text &lt;b&gt;');
    expect(page).toContain('not a text');
  });
});

test('an event that failed for good is tried again by its button', async () => {
  await desk.inbox.deliver({
    ...{ deliveryId: 'd1', source: 'webhook', kind: 'push', repository: 'team/app', actor: 'grace' },
    ...{ receivedAt: '2026-11-27T10:00:00.000Z', payload: { branch: 'main', commit: 'a'.repeat(40), paths: [] } },
  });
  const claimed = await desk.store.deliveries.claim({ lease: 'x', seconds: 60, mostAttempts: 5 });
  if (claimed) await desk.store.deliveries.fail(claimed, 'The network is gone.', 'dead');
  expect(await (await desk.browse('/events')).text()).toContain('Push of aaaaaaa to main');
  expect(await (await desk.browse('/events')).text()).toMatch(/The network is gone\.(?:.|\n)*Try again/);
  expect((await desk.send(`/events/${claimed?.id}/retry`, {})).headers.get('location')).toBe('/events');
  expect(await desk.inbox.counts()).toMatchObject({ waiting: 1, dead: 0 });
  expect((await desk.send(`/events/${claimed?.id}/retry`, {})).status).toBe(404);
});

async function zipOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
