import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decideGate } from '../../../operations/runbooks/decide-gate.ts';
import { startRunbook } from '../../../operations/runbooks/start-runbook.ts';
import { watchGates } from '../../../operations/runbooks/watch-gates.ts';
import { type MemoryDesk, memoryDesk } from '../memory-desk.ts';

const files = { 'services/auth/config.json': '{\n  "refreshSkewSeconds": 0,\n  "accessTokenTtl": "15m"\n}\n' };
const ada = { requestedBy: 'ada' };

const logFile = (...lines: string[]): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'log-')), 'auth.log');
  writeFileSync(path, lines.join('\n'));
  return path;
};

const expired = Array.from({ length: 10 }, (_, n) => [
  `2026-11-26T10:00:0${n}Z INFO request ${n} for ada@example.org`,
  `2026-11-26T10:00:0${n}Z ERROR TokenExpiredError: jwt expired for session s_${n}4711 (Bearer abcdefghijkl${n})`,
  '    at verify (/srv/auth/src/verify.ts:42:7)',
]).flat();

const begin = async (desk: MemoryDesk, ...lines: string[]) => {
  const { id } = await startRunbook(
    desk,
    'incident',
    { title: 'fix error in auth service', logs: logFile(...lines) },
    ada,
  );
  await desk.engine.settled();
  return id;
};

const approve = (desk: MemoryDesk, runId: string, gate: string, person = 'grace') =>
  decideGate(desk, { runId, gate, decision: 'approved', reason: 'Looked at both lines, fine', person });

it('an error in the auth service: ten entries, one cause, a fix, and gates until people and checks agree', async () => {
  const desk = await memoryDesk(files);
  const id = await begin(desk, ...expired);
  const lines = await desk.lines(id);
  expect(lines).toContain('Found 10 error entries');
  expect(lines).toContain(
    'Root cause: Token expiration (10 of 10 entries, lines 2, 5, 8, 11, 14, 17, 20, 23, 26, 29, ' +
      'from 2026-11-26T10:00:00Z to 2026-11-26T10:00:09Z)',
  );
  expect(desk.forge.filesOf('ledgerline/incident/auth-service-'.concat(branchEnd(desk)))).toEqual({
    'services/auth/config.json': '{\n  "refreshSkewSeconds": 60,\n  "accessTokenTtl": "15m"\n}\n',
  });
  expect(await desk.gates(id)).toEqual({
    'CI: Tests': 'pending',
    'CI: Security Scan': 'pending',
    'Manual Approval': 'pending',
    'Security Review': 'pending',
  });
  // A core service: a draft, until somebody has looked at it.
  expect(desk.forge.pulls()).toMatchObject([
    { state: 'draft', title: 'fix: renew tokens before they expire (auth service)' },
  ]);
  desk.forge.check(1, 'test', 'success');
  desk.forge.check(1, 'security', 'success');
  expect(await approve(desk, id, 'Manual Approval')).toEqual({ noted: true });
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'awaiting_ci' });
  expect(await approve(desk, id, 'Security Review')).toEqual({ noted: true });
  await desk.engine.settled();
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'done' });
  expect(desk.forge.pulls()[0]?.state).toBe('draft');
});

const branchEnd = (desk: MemoryDesk): string => desk.forge.pulls()[0]?.branch.split('-').at(-1) ?? '';

it('who asked may not approve, nobody may without a reason, and a push voids what was approved', async () => {
  const desk = await memoryDesk(files);
  const id = await begin(desk, ...expired);
  expect(await approve(desk, id, 'Manual Approval', 'ada')).toEqual({
    refused: 'ada asked for this run, so somebody else has to approve it.',
  });
  const wordless = { runId: id, gate: 'Manual Approval', decision: 'approved', reason: ' ', person: 'grace' } as const;
  expect(await decideGate(desk, wordless)).toHaveProperty('refused');
  expect(await approve(desk, id, 'Manual Approval')).toEqual({ noted: true });
  expect(await desk.gates(id)).toMatchObject({ 'Manual Approval': 'pass' });
  desk.forge.push(desk.forge.pulls()[0]?.branch ?? '', { 'evil.ts': 'export {};' });
  expect(await approve(desk, id, 'Security Review')).toEqual({
    refused: expect.stringMatching(/^The pull request has changed since it was looked at/),
  });
  expect(await desk.gates(id)).toMatchObject({ 'Manual Approval': 'pending' });
});

it('an approval of what somebody saw before a push is refused, even if the gates have been looked at since', async () => {
  const desk = await memoryDesk(files);
  const id = await begin(desk, ...expired);
  const [seen] = await desk.store.gates.of(id);
  desk.forge.push(desk.forge.pulls()[0]?.branch ?? '', { 'evil.ts': 'export {};' });
  await watchGates(desk);
  const decision = { runId: id, gate: 'Manual Approval', decision: 'approved', person: 'grace' } as const;
  const reason = 'Looked at both lines, fine';
  expect(await decideGate(desk, { ...decision, reason, headSha: seen?.headSha ?? null })).toEqual({
    refused: expect.stringMatching(/^The pull request has changed since it was looked at/),
  });
  expect(await desk.gates(id)).toMatchObject({ 'Manual Approval': 'pending' });
});

it('a review on GitHub that approves the head with words counts, and one without words does not', async () => {
  const desk = await memoryDesk(files);
  const id = await begin(desk, ...expired);
  desk.forge.review(1, 'grace', 'approved', '');
  await watchGates(desk);
  expect(await desk.gates(id)).toMatchObject({ 'Manual Approval': 'pending' });
  desk.forge.review(1, 'grace', 'approved', 'I have read the change and its price.');
  await watchGates(desk);
  expect(await desk.gates(id)).toMatchObject({ 'Manual Approval': 'pass', 'Security Review': 'pass' });
  desk.forge.review(1, 'grace', 'changes_requested', 'Wait, that is the wrong file.');
  await watchGates(desk);
  expect(await desk.gates(id)).toMatchObject({ 'Manual Approval': 'pending' });
});

it('in production nothing is done until somebody approves, and that holds for what is pushed then', async () => {
  const desk = await memoryDesk(files);
  const input = { title: 'auth service', logs: logFile(...expired), environment: 'production' };
  const { id } = await startRunbook(desk, 'incident', input, ada);
  await desk.engine.settled();
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'awaiting_approval' });
  expect(await desk.lines(id)).toContain('High-risk operation requires manual approval');
  expect(desk.forge.commits).toEqual([]);
  expect(await approve(desk, id, 'Manual Approval')).toEqual({ noted: true });
  await desk.engine.settled();
  expect(desk.forge.commits).toHaveLength(1);
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'awaiting_ci' });
  await watchGates(desk);
  expect(await desk.gates(id)).toMatchObject({ 'Manual Approval': 'pass', 'Security Review': 'pending' });
});

it('rejected in production, nothing is ever done', async () => {
  const desk = await memoryDesk(files);
  const input = { title: 'auth service', logs: logFile(...expired), environment: 'production' };
  const { id } = await startRunbook(desk, 'incident', input, ada);
  await desk.engine.settled();
  const reason = 'Not on a Friday afternoon';
  await decideGate(desk, { runId: id, gate: 'Manual Approval', decision: 'rejected', reason, person: 'grace' });
  await desk.engine.settled();
  expect(await desk.store.runs.get(id)).toMatchObject({
    state: 'failed',
    reason: 'Manual Approval: grace rejected it: Not on a Friday afternoon',
  });
  expect(desk.forge.commits).toEqual([]);
});

it('errors that nobody knows become a report that says so, with no secret of the log in it', async () => {
  const desk = await memoryDesk(files);
  const id = await begin(
    desk,
    '2026-11-20T10:00:00Z ERROR frobnication of ada@example.org went sideways, password=hunter2secret ``` @octo/team',
  );
  expect(await desk.lines(id)).toContain('Root cause: not known');
  const [pull] = desk.forge.pulls();
  expect(pull).toMatchObject({ title: 'Manual triage required: auth service' });
  const text = desk.forge.filesOf(pull?.branch ?? '')['incidents/2026-11-20-auth-service.md'];
  expect(text).toContain('**Cause:** not known.');
  expect(text).not.toMatch(/hunter2|ada@/);
  expect(text).toContain('````text');
  expect(await desk.gates(id)).toMatchObject({ 'Security Review': 'pending' });
});

it('a log without errors ends the run as skipped, and one that is not there as failed', async () => {
  const desk = await memoryDesk(files);
  const id = await begin(desk, '2026-11-20T10:00:00Z INFO 0 errors');
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'skipped' });
  const gone = await startRunbook(desk, 'incident', { title: 'auth service', logs: 'no/such/file' }, ada);
  await desk.engine.settled();
  expect(await desk.store.runs.get(gone.id)).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(/^The log "no\/such\/file" cannot be read/),
  });
});
