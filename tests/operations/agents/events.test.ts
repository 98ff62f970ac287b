/** WHAT EVENTS NOTE: for whom, how often, and why not. */
import { describe, expect, test } from 'vitest';
import { onAgentEvent } from '../../../operations/agents/tasks/on-agent-event.ts';
import { refusedEvents } from '../../../operations/agents/tasks/refusals.ts';
import { wantedScan } from '../../../operations/agents/tasks/scans.ts';
import type { OperationsEvent, WorkflowRun } from '../../../operations/events/event.ts';
import type { Job } from '../../../operations/github/actions.ts';
import { openAgentTasks } from '../../../operations/store/tables/agent-tasks.ts';
import { memoryActions } from '../memory-actions.ts';
import { memoryDesk } from '../memory-desk.ts';
import { seedText, type Wanted } from './repository.ts';

type Issue = Extract<OperationsEvent, { kind: 'issue' }>;
let number = 0;
const common = () => {
  number += 1;
  return {
    ...{ id: `e${number}`, deliveryId: `d${number}`, source: 'webhook' as const, repository: 'octo/shop' },
    ...{ actor: 'ada', receivedAt: '2026-11-27T10:00:00.000Z' },
  };
};
const issue = (other: Partial<Issue['payload']> = {}, actor: string | null = 'ada'): Issue => ({
  ...common(),
  ...{ kind: 'issue', actor },
  payload: {
    ...{ number: 12, action: 'opened', label: null, labels: ['ai-task'], title: 'The parser crashes', body: '' },
    ...{ association: 'MEMBER', author: 'ada' },
    ...other,
  },
});

async function place(seed: Wanted | null = {}, config: object = {}) {
  const made: { runs: WorkflowRun[]; jobs: Job[] } = { runs: [], jobs: [] };
  const actions = {
    ...memoryActions(),
    runs: async () => ({ etag: undefined, found: made.runs }),
    jobs: async () => ({ etag: undefined, found: made.jobs }),
  };
  const files: Record<string, string> = { 'README.md': '# Shop\n' };
  if (seed) files['seed.yaml'] = seedText(seed);
  const desk = await memoryDesk(files, { config, actions });
  const hear = onAgentEvent(desk, ['housekeeping']);
  const tasks = (open = true) => desk.store.agentTasks.list({ limit: 50, ...(open && { statuses: openAgentTasks }) });
  return { ...made, made, desk, hear, tasks, refused: async () => (await refusedEvents(desk)).map(({ why }) => why) };
}

describe('an issue', () => {
  test('with a label that asks for an agent is a task at the commit that main is at, once, however it is told', async () => {
    const { hear, tasks, desk } = await place();
    for (const event of [
      issue(),
      issue({ action: 'labeled', label: 'ai-task' }),
      issue({ action: 'labeled', label: 'urgent' }),
    ])
      await hear(event);
    const [task, ...others] = await tasks();
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      cause: 'issue:12',
      type: 'BUG',
      priority: 'bug',
      createdBy: 'human',
      issueNumber: 12,
    });
    const { sha } = await desk.forge.head({ owner: 'octo', name: 'shop' });
    expect(task?.snapshot).toMatchObject({ sha, url: `https://github.com/octo/shop/tree/${sha}` });
    const elsewhere = { ...desk, serverUrl: 'https://github.example' };
    await onAgentEvent(elsewhere, [])(issue({ number: 13 }));
    expect((await tasks())[1]?.snapshot.url).toBe(`https://github.example/octo/shop/tree/${sha}`);
  });

  test('another label on one that was worked on is no new wish, and the label itself is', async () => {
    const { hear, tasks, desk } = await place();
    await hear(issue());
    const [task] = await tasks();
    await desk.store.agentTasks.change(task?.id ?? '', { status: 'skipped' });
    await hear(issue({ action: 'labeled', label: 'urgent', labels: ['ai-task', 'urgent'] }));
    await hear(issue({ action: 'labeled', labels: ['ai-task', 'urgent'] }));
    expect(await tasks()).toEqual([]);
    await hear(issue({ action: 'labeled', label: 'ai-task' }));
    expect(await tasks()).toHaveLength(1);
  });

  test('is revised while nobody has begun, and is over when it is closed; its neighbor is not', async () => {
    const { hear, tasks } = await place();
    await hear(issue());
    await hear(issue({ number: 123, title: 'Schema tests' }));
    await hear(issue({ action: 'edited', title: 'Refactor `src/parse.ts`', body: 'In `src/parse.ts`.' }));
    expect((await tasks()).find(({ issueNumber }) => issueNumber === 12)).toMatchObject({
      type: 'CONTENT_REFACTOR',
      scopePaths: ['src/parse.ts'],
    });
    await hear(issue({ action: 'closed' }, 'mallory'));
    expect((await tasks()).map(({ issueNumber }) => issueNumber)).toEqual([123]);
  });

  test.each([
    [
      'by a stranger',
      issue({ association: 'NONE', author: 'mallory', action: 'labeled', label: 'ai-task' }),
      'no member (none)',
    ],
    [
      'by one who once contributed',
      issue({ association: 'CONTRIBUTOR', author: 'mallory' }),
      'no member (contributor)',
    ],
    [
      'of which nobody says whose it is',
      issue({ association: null, author: null, action: 'labeled', label: 'ai-task' }),
      'Nobody says how',
    ],
    ['labeled by a stranger', issue({}, 'mallory'), 'mallory may not write'],
    ['labeled by nobody', issue({}, null), 'Nobody says who did it.'],
    ['labeled by a bot', issue({}, 'helper[bot]'), 'is a bot'],
  ])('%s starts nothing, and it is noted why', async (_, event, why) => {
    const { hear, tasks, refused } = await place();
    await hear(event);
    await hear(event);
    expect(await tasks(false)).toEqual([]);
    expect(await refused()).toEqual([expect.stringContaining(why)]);
  });

  test('by a stranger whom the settings trust is a task', async () => {
    const { hear, tasks } = await place({}, { trusted: ['mallory'] });
    await hear(issue({ association: 'NONE', author: 'mallory' }, 'mallory'));
    expect(await tasks()).toHaveLength(1);
  });

  test('without such a label, or where there is no seed, is nothing, and no refusal', async () => {
    const some = await place();
    await some.hear(issue({ labels: ['bug'] }));
    const none = await place(null);
    await none.hear(issue());
    for (const { tasks, refused } of [some, none]) expect([await tasks(false), await refused()]).toEqual([[], []]);
  });
});

describe('checks of the default branch', () => {
  const run = (id: number, conclusion: WorkflowRun['conclusion'], other: Partial<WorkflowRun> = {}): WorkflowRun => ({
    ...{
      id,
      repository: 'octo/shop',
      workflowId: 7,
      workflow: 'CI',
      title: 'CI',
      event: 'push',
      branch: 'main',
      attempt: 1,
    },
    ...{ headSha: `${id}`.repeat(40).slice(0, 40), status: 'completed', conclusion, actor: 'ada' },
    ...{ url: `https://github.com/octo/shop/actions/runs/${id}`, createdAt: `2026-11-27T10:0${id}:00.000Z` },
    updatedAt: `2026-11-27T10:0${id}:30.000Z`,
    ...other,
  });
  const job = (name: string, conclusion: string): Job => ({
    ...{ id: 1, name, status: 'completed', conclusion, url: null, startedAt: null, completedAt: null, steps: [] },
  });
  const ended = (of: WorkflowRun): OperationsEvent => ({ ...common(), kind: 'workflow-run', payload: { run: of } });

  test('that fail are one regression for each time they break, which names the commit; when they pass again it is over', async () => {
    const { hear, tasks, made, desk } = await place({ phase: 3 });
    made.runs = [run(3, 'failure'), run(2, 'failure'), run(1, 'success')];
    made.jobs = [job('test', 'failure'), job('lint', 'success')];
    await hear(ended(run(3, 'failure')));
    await hear({ ...common(), kind: 'ci-status', payload: { commit: '3'.repeat(40), status: 'failure', checks: [] } });
    const [task, ...others] = await tasks();
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      cause: 'ci:CI:test@222222222222',
      priority: 'regression',
      title: 'test of CI fails on main',
      createdBy: 'system',
    });
    expect(task?.description).toContain(`first commit with which it failed is ${'2'.repeat(40)}`);
    await desk.store.agentTasks.change(task?.id ?? '', { status: 'in_progress' });
    await desk.store.agentTasks.change(task?.id ?? '', { status: 'completed' });
    await hear(ended(run(3, 'failure')));
    expect(await tasks()).toEqual([]);
    made.runs = [run(5, 'failure'), run(4, 'success'), ...made.runs];
    await hear(ended(run(5, 'failure')));
    expect(await tasks()).toMatchObject([{ cause: 'ci:CI:test@555555555555' }]);
    made.runs = [run(6, 'success'), ...made.runs];
    await hear(ended(run(6, 'success')));
    expect((await tasks(false)).map(({ status, reason }) => [status, reason])).toEqual([
      ['completed', null],
      ['skipped', 'It passes again.'],
    ]);
  });

  test.each([
    ['a fork whose branch is called main', { event: 'pull_request', branch: 'main' }],
    ['a branch of agents', { branch: 'agents/mend-1' }],
    ['another branch', { branch: 'next' }],
  ])('of %s start nothing', async (_, other) => {
    const { hear, tasks, made } = await place({ phase: 3 });
    made.runs = [run(3, 'failure', other)];
    await hear(ended(run(3, 'failure', other)));
    expect(await tasks(false)).toEqual([]);
  });

  test('start nothing before phase 3', async () => {
    const { hear, tasks, made } = await place({ phase: 2 });
    made.runs = [run(3, 'failure')];
    await hear(ended(run(3, 'failure')));
    expect(await tasks(false)).toEqual([]);
  });
});

describe('a look at the code', () => {
  const push = (branch: string, actor: string): OperationsEvent => ({
    ...common(),
    ...{ kind: 'push', actor },
    payload: { branch, commit: 'a'.repeat(40), paths: [] },
  });
  const clock = (name: string): OperationsEvent => ({
    ...common(),
    kind: 'scheduled',
    actor: null,
    payload: { name, description: '' },
  });

  test.each([
    ['the clock', clock('cron-hourly'), true],
    ['our own schedule', clock('housekeeping'), false],
    ['a push to main', push('main', 'ada'), true],
    ['a push to main of our own', push('main', 'ledgerline-bot'), false],
    ['a push to another branch', push('next', 'ada'), false],
    ['a push to a branch of agents', push('agents/x', 'ada'), false],
  ])('%s', async (_, event, isWanted) => {
    const { hear, desk } = await place({ phase: 3 });
    await hear(event);
    expect((await wantedScan(desk, 'octo/shop')) !== undefined).toBe(isWanted);
  });
});
