import { contextsOf } from '../../world/actions/checks.ts';
import type { CheckRun, CheckSuite, StatusContext, WorkflowRun } from '../../world/actions/model.ts';
import { nameWithOwner, type Repository } from '../../world/model.ts';
import { connection, type Paging, paging } from '../connection.ts';
import { type Fields, field, properties } from '../field.ts';

interface Rollup {
  readonly repository: Repository;
  readonly oid: string;
}

/** What all checks of a commit amount to; nothing where there is none. */
export const rollupOf = ({ repository, oid }: Rollup): Rollup | null =>
  contextsOf(repository, oid).length > 0 ? { repository, oid } : null;

const bad = ['failure', 'timed_out', 'cancelled', 'action_required', 'startup_failure', 'error'];

function stateOf({ repository, oid }: Rollup): 'FAILURE' | 'PENDING' | 'SUCCESS' {
  const contexts = contextsOf(repository, oid);
  const words = contexts.map((one) => (one.__typename === 'CheckRun' ? (one.conclusion ?? 'pending') : one.state));
  return words.some((word) => bad.includes(word)) ? 'FAILURE' : words.includes('pending') ? 'PENDING' : 'SUCCESS';
}

/** Checks and statuses of a commit. */
export const checkTypes: Readonly<Record<string, Fields>> = {
  StatusCheckRollup: {
    state: field(stateOf),
    contexts: field(
      ({ repository, oid }: Rollup, args: Paging, context, info) => {
        const items = contextsOf(repository, oid);
        return connection(
          { items, place: ({ databaseId }) => [0, databaseId], order: 'contexts' },
          args,
          context,
          info,
        );
      },
      ...paging,
    ),
  },
  CheckRun: {
    ...properties('name', 'databaseId', 'startedAt', 'completedAt', 'detailsUrl', 'checkSuite', 'repository'),
    id: field(({ nodeId }: CheckRun) => nodeId),
    status: field(({ status }: CheckRun) => status.toUpperCase()),
    conclusion: field(({ conclusion }: CheckRun) => conclusion?.toUpperCase() ?? null),
    checkSuite: field(({ suite }: CheckRun) => suite),
  },
  CheckSuite: {
    ...properties('databaseId', 'createdAt', 'updatedAt'),
    workflowRun: field(({ run }: CheckSuite) => run),
  },
  WorkflowRun: {
    ...properties('databaseId', 'event', 'createdAt', 'updatedAt', 'workflow'),
    runNumber: field(({ number }: WorkflowRun) => number),
    url: field(
      ({ repository, databaseId }: WorkflowRun, _, { world }) =>
        `${world.serverUrl}/${nameWithOwner(repository)}/actions/runs/${databaseId}`,
    ),
  },
  Workflow: properties('name'),
  StatusContext: {
    ...properties('context', 'description', 'targetUrl', 'createdAt', 'creator'),
    id: field(({ nodeId }: StatusContext) => nodeId),
    state: field(({ state }: StatusContext) => state.toUpperCase()),
  },
};
