/** What nobody tells of is looked for: labels of issues, and that an hour has begun. */
import { expect, test } from 'vitest';
import { lookForIssues } from '../../../operations/agents/tasks/look-for-issues.ts';
import { onAgentEvent } from '../../../operations/agents/tasks/on-agent-event.ts';
import { refusedEvents } from '../../../operations/agents/tasks/refusals.ts';
import { wantedScan } from '../../../operations/agents/tasks/scans.ts';
import type { LabeledIssue } from '../../../operations/github/forge.ts';
import { inboxOf } from '../../../operations/inbox/inbox.ts';
import { openAgentTasks } from '../../../operations/store/tables/agent-tasks.ts';
import { at, createPlace } from '../github/set-up.ts';
import { memoryDesk } from '../memory-desk.ts';
import { memoryForge } from '../memory-forge.ts';
import { seedText } from './repository.ts';

const issue: LabeledIssue = {
  ...{ number: 12, title: 'The parser crashes', body: 'In `src/parse.ts`.', labels: ['ai-task'], label: 'ai-task' },
  ...{ labeledBy: 'ada', labeledAt: '2026-11-27T09:00:00Z', author: 'grace', association: 'MEMBER' },
};

async function place() {
  // Whoever runs the loop with a token of their own sets labels, too.
  const forge = memoryForge({ 'README.md': '# Shop\n', 'seed.yaml': seedText({}) }, { viewer: 'ada' });
  const desk = await memoryDesk({}, { forge });
  const inbox = inboxOf(desk.store, desk.now);
  const look = async () => {
    await lookForIssues(desk, inbox.deliver);
    await inbox.drain(onAgentEvent(desk, ['housekeeping']));
  };
  const tasks = () => desk.store.agentTasks.list({ statuses: openAgentTasks, limit: 50 });
  return { desk, inbox, look, tasks };
}

test('an issue that has the label is one task, however often it is looked at, and also after the inbox has forgotten it', async () => {
  const { desk, inbox, look, tasks } = await place();
  desk.forge.issues.push(issue);
  await look();
  await look();
  expect(await tasks()).toMatchObject([{ cause: 'issue:12', issueNumber: 12, createdBy: 'human', status: 'pending' }]);
  const [task] = await tasks();
  await desk.store.agentTasks.change(task?.id ?? '', { status: 'in_progress' });
  await desk.store.agentTasks.change(task?.id ?? '', { status: 'completed' });
  await desk.store.deliveries.prune('9999');
  expect(await inbox.list(10)).toEqual([]);
  await look();
  expect(await tasks()).toEqual([]);
});

test('a label that somebody set who is not trusted, or on a text of a stranger, starts nothing, and that is said once', async () => {
  const { desk, look, tasks } = await place();
  desk.forge.issues.push(
    { ...issue, labeledBy: 'mallory' },
    { ...issue, number: 13, association: 'NONE', author: 'eve' },
  );
  await look();
  await look();
  expect(await tasks()).toEqual([]);
  expect((await refusedEvents(desk)).map(({ why }) => why).toSorted()).toEqual([
    expect.stringContaining('mallory may not write'),
    expect.stringContaining('no member'),
  ]);
});

test('where the label is gone, or the issue closed, the task is over', async () => {
  const { desk, look, tasks } = await place();
  desk.forge.issues.push(issue);
  await look();
  desk.forge.issues.pop();
  await look();
  expect(await tasks()).toEqual([]);
});

test('each hour that begins is one look at the code', async () => {
  const { desk, inbox, look } = await place();
  await look();
  const first = await wantedScan(desk, 'octo/shop');
  expect(first).toBeDefined();
  await look();
  expect((await inbox.list(10)).filter(({ event }) => event.kind === 'scheduled')).toHaveLength(1);
});

test('GitHub says of each open issue with a label who set it last, and when', async () => {
  const { desk, forge } = await createPlace();
  desk.associate('ada', 'MEMBER');
  for (const label of ['ai-task', 'urgent']) desk.createLabel?.({ name: label });
  desk.as('ada').openIssue({ title: 'One', body: 'Text', labels: ['ai-task', 'urgent'] });
  desk.openIssue({ title: 'Two', labels: ['urgent'] });
  const found = await forge.labeled(at, ['ai-task', 'ai-"refactor']);
  expect(found).toMatchObject([
    {
      ...{ number: 1, title: 'One', body: 'Text', label: 'ai-task', labels: ['ai-task', 'urgent'] },
      ...{ author: 'ada', association: 'MEMBER', labeledBy: 'ada', labeledAt: expect.stringMatching(/^\d{4}-/) },
    },
  ]);
  expect(await forge.labeled(at, [])).toEqual([]);
});
