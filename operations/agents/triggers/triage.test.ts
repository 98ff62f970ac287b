import { describe, expect, test } from 'vitest';
import type { WorkflowRun } from '../../events/event.ts';
import { failingSince, regressionsOf } from './triage.ts';

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
  ...{ url: `https://github.com/octo/shop/actions/runs/${id}` },
  createdAt: `2026-11-27T10:0${id}:00.000Z`,
  updatedAt: `2026-11-27T10:0${id}:00.000Z`,
  ...other,
});

describe('since when a workflow fails', () => {
  test('since the first failure after it last passed; what was cancelled says nothing', () => {
    const runs = [run(1, 'failure'), run(2, 'success'), run(3, 'failure'), run(4, 'cancelled'), run(5, 'failure')];
    const found = failingSince(runs.toReversed(), run(5, 'failure'));
    expect(found).toMatchObject({ first: { id: 3 }, newest: { id: 5 }, isKnown: true });
  });

  test('pull requests, other branches and other workflows say nothing', () => {
    const others = [
      run(3, 'failure', { event: 'pull_request' }),
      run(4, 'failure', { branch: 'next' }),
      run(5, 'failure', { workflowId: 8 }),
    ];
    expect(failingSince([run(2, 'success'), ...others], run(2, 'success'))).toBeUndefined();
  });

  test('where it never passed, nobody knows more than that', () => {
    expect(failingSince([run(2, 'failure'), run(1, 'failure')], run(2, 'failure'))).toMatchObject({
      isKnown: false,
      first: { id: 1 },
    });
  });
});

test('each check that fails is a task of its own, which names the commit', () => {
  const failing = failingSince([run(1, 'success'), run(2, 'failure')], run(2, 'failure'));
  if (!failing) throw new Error('It fails.');
  const tasks = regressionsOf(failing, ['lint', 'unit: tests'], ['src/**']);
  expect(tasks.map(({ cause }) => cause)).toEqual(['ci:CI:lint@222222222222', 'ci:CI:unit  tests@222222222222']);
  expect(tasks[0]?.description).toContain(`The first commit with which it failed is ${'2'.repeat(40)}`);
  expect(regressionsOf(failing, [], ['src/**'])).toHaveLength(1);
});
