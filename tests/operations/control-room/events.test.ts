/** What workflows and scripts report (R001-071, R001-072). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OperationsEvent } from '../../../operations/events/event.ts';
import { signatureOf } from '../../../operations/inbox/signature.ts';
import { checkoutFiles } from '../../rehearsal/checkout-files.ts';
import { createRehearsal } from '../../rehearsal/rehearsal.ts';
import { type TestRoom, testRoom, webhookSecret } from './test-room.ts';

let desk: TestRoom;
beforeAll(async () => {
  desk = await testRoom({ repositories: ['team/records'] });
});
afterAll(() => desk.close());

async function send(body: unknown, headers: Readonly<Record<string, string>> = {}, secret = webhookSecret) {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const signed = { 'x-hub-signature-256': signatureOf(bytes, secret), ...headers };
  const answer = await fetch(`${desk.base}/events`, { method: 'POST', headers: signed, body: bytes });
  return [answer.status, await answer.json()];
}
async function kept<Kind extends OperationsEvent['kind']>(kind: Kind) {
  const events = (await desk.inbox.list(100)).map(({ event }) => event);
  return events.filter((event): event is Extract<OperationsEvent, { kind: Kind }> => event.kind === kind);
}

test('an event in the plain form is accepted once it is stored', async () => {
  const issue = { kind: 'ISSUE', repo: 'team/records', issueNumber: 7, action: 'LABELED', labels: ['ai-task'] };
  const written = {
    title: 'He said "no"\nand left',
    body: null,
    label: 'ai-task',
    actor: 'ada',
    association: 'MEMBER',
  };
  expect(await send({ ...issue, ...written })).toEqual([202, { status: 'accepted', message: 'Accepted' }]);
  expect((await kept('issue'))[0]).toMatchObject({
    actor: 'ada',
    payload: { number: 7, label: 'ai-task', title: 'He said "no"\nand left', body: '', association: 'MEMBER' },
  });
});

test('what says nothing, or of something that does not exist, is told so and stored nowhere', async () => {
  const before = await desk.inbox.counts();
  for (const body of [
    {},
    { kind: 'MERGE', repo: 'team/records' },
    { kind: 7 },
    [],
    { kind: 'PUSH', repo: 'team/records' },
  ])
    expect(await send(body)).toEqual([400, { error: 'Invalid event payload', message: expect.any(String) }]);
  expect(await send({ kind: 'SCHEDULED', id: 'x' }, {}, 'guessed')).toEqual([401, { error: 'Invalid signature' }]);
  expect(await desk.inbox.counts()).toEqual(before);
});

describe('the workflow orchestrator-events.yml', () => {
  const path = '.github/workflows/orchestrator-events.yml';
  const set = async (variables: Record<string, string>) =>
    createRehearsal({
      files: new Map([...checkoutFiles()].filter(([name]) => name === path)),
      variables,
      secrets: { ORCHESTRATOR_URL: `${desk.base}/`, LEDGERLINE_WEBHOOK_SECRET: webhookSecret },
    });

  test('sends what happened, whatever a stranger wrote into it', async () => {
    const rehearsal = await set({ LEDGERLINE_ORCHESTRATOR: 'on' });
    try {
      const title = `$(touch stolen) "; exit 0; ' \${{ secrets.X }} \`id\``;
      rehearsal.repository.openIssue({ title, body: 'line one\n"two"\nEOF\n$TITLE' });
      const [run] = await rehearsal.settle();
      expect(run?.conclusion).toBe('success');
      expect(run?.log).not.toContain(webhookSecret);
      const sent = { action: 'opened', title, body: 'line one\n"two"\nEOF\n$TITLE' };
      expect((await kept('issue')).filter(({ payload }) => payload.number === 1)).toMatchObject([{ payload: sent }]);
      // Whoever closes an issue ends the task that it was.
      rehearsal.repository.close(1);
      await rehearsal.settle();
      expect((await kept('issue')).some(({ payload }) => payload.action === 'closed')).toBe(true);
      rehearsal.happen({ name: 'schedule', payload: { schedule: '23 * * * *' } });
      expect((await rehearsal.settle())[0]?.conclusion).toBe('success');
      expect(await kept('scheduled')).toMatchObject([{ payload: { name: 'cron-hourly' } }]);
    } finally {
      await rehearsal.close();
    }
  });

  test('sends nothing before the variable is on', async () => {
    const before = await desk.inbox.counts();
    const rehearsal = await set({});
    rehearsal.repository.openIssue({ title: 'task: a' });
    expect((await rehearsal.settle()).map(({ conclusion }) => conclusion)).not.toContain('success');
    expect(await desk.inbox.counts()).toEqual(before);
    await rehearsal.close();
  });
});
