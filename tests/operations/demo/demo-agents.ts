/** AGENTS IN THE MIDDLE OF THEIR WORK, for the demonstration. */
import type { Desk } from '../../../operations/runbooks/desk.ts';
import { type AgentRun, nodes, roles, type StoredAgentTask } from '../../../operations/store/agent-task.ts';

type Told = readonly [AgentRun['status'], number, string];

const seedHash = '4f1c2b7e9a5d'.repeat(6).slice(0, 64);

/** A task, how it ended, and what was said at each node. */
const stories: readonly {
  readonly task: Pick<StoredAgentTask, 'title' | 'cause' | 'type' | 'priority' | 'issueNumber'>;
  readonly status: StoredAgentTask['status'];
  readonly reason?: string;
  readonly told: readonly Told[];
}[] = [
  {
    task: {
      ...{
        title: 'The test "a run is ended" fails since yesterday',
        cause: 'ci:CI:a run is ended',
        type: 'REGRESSION',
      },
      ...{ priority: 'regression', issueNumber: null },
    },
    status: 'in_progress',
    told: [
      ['succeeded', 412, 'One ticket: the end of a run is noted before its step.'],
      ['succeeded', 2840, 'Two files, 14 lines: src/runs/end.ts and its test.'],
      ['rejected', 0, 'src/runs/end.ts imports src/pages, which it may not. Sent back once.'],
    ],
  },
  {
    task: {
      ...{ title: 'Dates before 1970 are shown as "in 56 years"', cause: 'issue:57', type: 'BUG' },
      ...{ priority: 'bug', issueNumber: 57 },
    },
    status: 'completed',
    reason: 'Proposed, with coverage of 91.4% before and 91.6% after.',
    told: [
      ['succeeded', 380, 'One ticket in src/time.'],
      ['succeeded', 1960, 'One file and one test, 22 lines.'],
      ['succeeded', 0, 'Inside its fence; types and lint are clean.'],
      ['succeeded', 0, '214 tests pass, one of them new.'],
      ['succeeded', 0, 'Within every limit. Nobody has to sign off.'],
    ],
  },
  {
    task: {
      ...{ title: 'Write tests for the schema of sessions', cause: 'issue:61', type: 'SCHEMA_TESTS' },
      ...{ priority: 'feature', issueNumber: 61 },
    },
    status: 'skipped',
    reason: 'No coder is configured, so nothing was done.',
    told: [
      ['succeeded', 0, 'One ticket in content-schema.'],
      ['skipped', 0, 'The coder "none" does nothing.'],
    ],
  },
  {
    task: {
      ...{
        title: 'Fill the gaps that the report on the knowledge base names',
        cause: 'issue:64',
        type: 'CONTENT_REFACTOR',
      },
      ...{ priority: 'feature', issueNumber: 64 },
    },
    status: 'pending',
    told: [],
  },
];

/** Puts them into the store. */
export async function demoAgents({ store, now, config, forge }: Desk, colleague: string): Promise<void> {
  const [repository = ''] = config.repositories;
  const [owner = '', name = ''] = repository.split('/');
  const { sha, branch } = await forge.head({ owner, name });
  for (const [index, { task, status, reason, told }] of stories.entries()) {
    const id = `demo-task-${index + 1}`;
    const snapshot = { sha, branch, at: now(), url: '' };
    const rest = { repository, snapshot, description: '', scopePaths: [], parentId: null };
    await store.agentTasks.add({ ...task, ...rest, id, createdBy: task.issueNumber === null ? 'system' : 'human' });
    const run = { id: `demo-agent-${index + 1}`, kind: 'agent', workflow: 'agent', title: task.title } as const;
    if (told.length > 0)
      await store.runs.add({ ...run, repository, input: { task: id, cause: task.cause }, requestedBy: colleague });
    if (status !== 'pending') await store.agentTasks.change(id, { status: 'in_progress' });
    for (const [at, [came, tokens, summary]] of told.entries()) {
      const node = nodes[at] ?? 'PLANNING';
      const begun = { id: `demo-${index}-${at}`, taskId: id, node, role: roles[node], attempt: 1, seedHash };
      await store.agentRuns.begin({ ...begun, status: 'running', startedAt: now() });
      if (came !== 'running') await store.agentRuns.end(begun.id, { status: came, summary, tokens, found: null });
    }
    if (status === 'completed' || status === 'skipped') {
      await store.agentTasks.change(id, { status, reason: reason ?? null });
      await store.runs.change(run.id, { state: status === 'completed' ? 'done' : 'skipped', reason: reason ?? null });
    } else if (told.length > 0) await store.runs.change(run.id, { state: 'running' });
  }
}
