import { repositoryNamed } from '../../../src/settings/repository.ts';
import type { NewEvent } from '../../events/event.ts';
import { fromTimer } from '../../events/made.ts';
import type { LabeledIssue } from '../../github/forge.ts';
import type { Inbox } from '../../inbox/inbox.ts';
import { openAgentTasks } from '../../store/tables/agent-tasks.ts';
import type { HearingDesk } from './on-agent-event.ts';
import { policyOnForge } from './policy-on-forge.ts';

/**
 * Tells the inbox what webhooks would have told: which issues ask for agents, which do no longer, and that an hour has begun. The same is
 * one event, however often it is looked at, and what was lost of the store is found anew (B004-04).
 */
export async function lookForIssues(desk: HearingDesk, deliver: Inbox['deliver']): Promise<void> {
  const receivedAt = desk.now();
  for (const repository of desk.config.repositories) {
    const { policy } = await policyOnForge(desk, repository);
    if ('refused' in policy) continue;
    const issues = await desk.forge.labeled(repositoryNamed(repository), Object.keys(policy.labels));
    const open = await desk.store.agentTasks.list({
      repository,
      statuses: openAgentTasks,
      cause: 'issue:',
      limit: 200,
    });
    const gone = open.filter(({ issueNumber }) => !issues.some(({ number }) => number === issueNumber));
    const common = { source: 'poll', kind: 'issue', repository, receivedAt } as const;
    for (const issue of issues) await deliver({ ...common, ...asks(issue, repository) });
    for (const { id, issueNumber, title } of gone)
      if (issueNumber !== null)
        await deliver({ ...common, ...asksNoMore(`poll-gone-${id}`, issueNumber, title), actor: null });
    const hour = `${receivedAt.slice(0, 13)}:00:00.000Z`;
    await deliver(fromTimer({ name: 'hourly-look', description: 'An hour has begun', repository }, hour));
  }
}

type Told = Pick<Extract<NewEvent, { kind: 'issue' }>, 'deliveryId' | 'actor' | 'payload'>;

// As if it was opened: who has had a task of this issue before gets no second one, until somebody says so.
const asks = (
  { number, title, body, labels, label, association, author, labeledBy, labeledAt }: LabeledIssue,
  repository: string,
): Told => ({
  deliveryId: `poll-issue-${repository}-${number}-${label}-${labeledAt}`.slice(0, 200),
  actor: labeledBy,
  payload: { ...{ number, title, body, labels: [...labels], association, author }, action: 'opened', label: null },
});

const asksNoMore = (deliveryId: string, number: number, title: string): Omit<Told, 'actor'> => ({
  deliveryId,
  payload: { ...{ number, title, body: '', labels: [], association: null }, action: 'unlabeled', label: null },
});
