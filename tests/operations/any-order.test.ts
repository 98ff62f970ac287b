/**
 * What happens on GitHub has one order; what we hear of it has none: webhooks come late, twice, shuffled or never, somebody looks now and
 * then, and the process dies in between. However that goes, the end is the same, and nothing was done twice.
 */
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { onEvent } from '../../operations/control-room/on-event.ts';
import { hearRun } from '../../operations/control-room/poll/hear-run.ts';
import type { WorkflowRun } from '../../operations/events/event.ts';
import { inboxOf } from '../../operations/inbox/inbox.ts';
import { receive } from '../../operations/inbox/receive.ts';
import { startRunbook } from '../../operations/runbooks/start-runbook.ts';
import { watchGates } from '../../operations/runbooks/watch-gates.ts';
import { type MemoryDesk, memoryDesk } from './memory-desk.ts';

const repository = 'octo/shop';
const branch = 'ledgerline/spec/payment-processing';
const secret = 'a secret of the webhook';
const files = { 'README.md': '# Shop\n', 'package.json': '{ "scripts": { "test": "vitest", "lint": "biome ci" } }\n' };

/** A run as GitHub says it at one moment. */
const run = (id: number, attempt: number, status: WorkflowRun['status'], minute: number): WorkflowRun => ({
  ...{ id, repository, workflowId: 1, workflow: 'CI', title: 'CI', event: 'push', branch, headSha: 'a'.repeat(40) },
  ...{ attempt, status, conclusion: status === 'completed' ? 'success' : null, actor: 'ada' },
  url: `https://github.example/${repository}/actions/runs/${id}`,
  createdAt: '2026-11-27T10:00:00.000Z',
  updatedAt: `2026-11-27T10:${String(minute).padStart(2, '0')}:00.000Z`,
});

/** What happens on GitHub, in this order. The head that is pushed over never has a verdict; the one that replaces it passes. */
const history: readonly { readonly happen?: (desk: MemoryDesk) => void; readonly run?: WorkflowRun }[] = [
  { run: run(7, 1, 'queued', 1) },
  { run: run(7, 1, 'in_progress', 2), happen: ({ forge }) => forge.check(1, 'test (22)', null) },
  { run: run(8, 1, 'queued', 2) },
  { run: run(7, 1, 'completed', 3), happen: ({ forge }) => forge.check(1, 'test (22)', 'success') },
  { happen: ({ forge }) => void forge.push(branch, { 'spec/payment-processing/prd.md': 'Better.' }, 'grace') },
  { run: run(7, 2, 'queued', 5), happen: ({ forge }) => forge.check(1, 'lint', null) },
  { run: run(8, 1, 'completed', 6), happen: ({ forge }) => forge.check(1, 'lint', 'success') },
  { run: run(7, 2, 'completed', 8), happen: ({ forge }) => forge.check(1, 'test (22)', 'success') },
];

/** What is done here at a moment: something happens there, a delivery arrives, somebody looks, or the process dies. */
type Act = 'happen' | 'look' | 'watch' | 'crash' | { readonly deliver: number };

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Act>('happen') },
    fc.constant<Act>('look'),
    fc.constant<Act>('watch'),
    fc.constant<Act>('crash'),
    { weight: 4, arbitrary: fc.nat(history.length - 1).map((deliver): Act => ({ deliver })) },
  ),
  { minLength: 20, maxLength: 60 },
);

const bodyOf = (step: number): { name: string; body: object } => {
  const said = history[step]?.run;
  if (!said)
    return {
      name: 'push',
      body: { ref: `refs/heads/${branch}`, after: 'b'.repeat(40), repository: { full_name: repository } },
    };
  return {
    name: 'workflow_run',
    body: {
      action: said.status,
      repository: { full_name: repository },
      workflow_run: {
        ...{ id: said.id, workflow_id: 1, name: 'CI', display_title: 'CI', event: 'push', head_branch: branch },
        ...{ head_sha: said.headSha, run_attempt: said.attempt, status: said.status, conclusion: said.conclusion },
        ...{ html_url: said.url, actor: { login: 'ada' }, created_at: said.createdAt, updated_at: said.updatedAt },
      },
    },
  };
};

/** Lives through one order of things, to its end. */
async function live(order: readonly Act[]) {
  const desk = await memoryDesk(files);
  const { store, engine } = desk;
  const inbox = inboxOf(store, desk.now, (message) => {
    throw new Error(message);
  });
  const handle = onEvent(desk, watchGates, () => undefined);
  const given = { requestedBy: 'ada', key: 'one' };
  const { id } = await startRunbook(desk, 'spec', { title: 'payment processing' }, given);
  await engine.settled();
  let past = 0;

  const happen = () => {
    history[past]?.happen?.(desk);
    past += 1;
  };
  const look = async () => {
    const truth = new Map(history.slice(0, past).flatMap(({ run: said }) => (said ? [[said.id, said] as const] : [])));
    for (const said of truth.values()) await hearRun(store, said);
  };
  const deliver = async (step: number) => {
    const { name, body } = bodyOf(step);
    const bytes = Buffer.from(JSON.stringify(body));
    const headers = new Headers({
      'x-github-event': name,
      'x-github-delivery': `delivery-${step}`,
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`,
    });
    const answer = await receive(
      { headers, body: bytes },
      { inbox, secret, now: desk.now(), repositories: [repository] },
    );
    expect(answer.status).toBe(202);
    inbox.work(handle);
    for (let counts = await inbox.counts(); counts.waiting + counts.working > 0; counts = await inbox.counts())
      await new Promise(setImmediate);
    await inbox.stop();
  };

  const seen = new Map<number, number>();
  for (const act of order) {
    if (act === 'happen') happen();
    else if (act === 'look') await look();
    else if (act === 'watch') await watchGates(desk);
    else if (act === 'crash') {
      engine.crash();
      await engine.work();
      await startRunbook(desk, 'spec', { title: 'payment processing' }, given);
    } else if (act.deliver < past) await deliver(act.deliver);
    await engine.settled();
    for (const { id: number, attempt, status } of await store.workflowRuns.list({ limit: 10 })) {
      const stage = attempt * 10 + ['queued', 'in_progress', 'completed'].indexOf(status);
      expect(stage, 'a workflow run never goes back').toBeGreaterThanOrEqual(seen.get(number) ?? 0);
      seen.set(number, stage);
    }
  }
  while (past < history.length) happen();
  await look();
  await watchGates(desk);
  await engine.settled();
  await watchGates(desk);
  await engine.settled();

  const logs = await desk.lines(id);
  const ended = await store.runs.get(id);
  const end = {
    state: ended?.state,
    gates: await desk.gates(id),
    heads: new Set((await store.gates.of(id)).map(({ headSha }) => headSha === desk.forge.pulls()[0]?.headSha)),
    workflowRuns: (await store.workflowRuns.list({ limit: 10 }))
      .map(({ id: number, attempt, status, conclusion }) => ({ number, attempt, status, conclusion }))
      .toSorted((a, b) => a.number - b.number),
    done: { commits: desk.forge.commits.length, pulls: desk.forge.pulls().length, runs: (await engine.list()).length },
    opened: logs.filter((line) => line.startsWith('PR created')).length,
  };
  await store.close();
  return end;
}

test('any order of webhooks, looks, pushes and crashes ends in the same state, and nothing is done twice', async () => {
  const usual = await live([]);
  expect(usual).toEqual({
    state: 'done',
    gates: { 'CI: Tests': 'pass', 'CI: Lint': 'pass' },
    heads: new Set([true]),
    workflowRuns: [
      { number: 7, attempt: 2, status: 'completed', conclusion: 'success' },
      { number: 8, attempt: 1, status: 'completed', conclusion: 'success' },
    ],
    done: { commits: 1, pulls: 1, runs: 1 },
    opened: 1,
  });
  await fc.assert(
    fc.asyncProperty(acts, async (order) => {
      expect(await live(order)).toEqual(usual);
    }),
    { numRuns: 60 },
  );
});
