import type { OperationRun } from '../../store/tables/runs.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { type ShownState, stateOfOurs, stateOfWorkflowRun } from './shown-state.ts';

/** A run of either kind, as lists show it. */
export interface RunRow {
  readonly id: string;
  readonly kind: 'workflow run' | 'runbook run' | 'factory job' | 'agent run';
  readonly title: string;
  readonly workflow: string;
  readonly repository: string | null;
  readonly state: ShownState;
  readonly status: string;
  readonly conclusion: string | null;
  readonly by: string | null;
  readonly branch: string | null;
  /** Where it is seen on GitHub. */
  readonly url: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly parentId: string | null;
}

/** A workflow run of GitHub's as a row. */
export const rowOfWorkflowRun = (run: KnownWorkflowRun): RunRow => ({
  id: String(run.id),
  kind: 'workflow run',
  title: run.title,
  workflow: run.workflow,
  repository: run.repository,
  state: stateOfWorkflowRun(run),
  status: run.status,
  conclusion: run.conclusion,
  by: run.dispatchedBy ?? run.actor,
  branch: run.branch,
  url: run.url,
  createdAt: run.createdAt,
  updatedAt: run.updatedAt,
  parentId: run.parentId === null ? null : String(run.parentId),
});

const kinds = { runbook: 'runbook run', factory: 'factory job', agent: 'agent run' } as const;

/** A run of ours as a row. */
export const rowOfOurs = (run: OperationRun): RunRow => ({
  id: run.id,
  kind: kinds[run.kind],
  title: run.title,
  workflow: run.workflow,
  repository: run.repository,
  state: stateOfOurs(run.state),
  status: run.state,
  conclusion: run.finishedAt === null ? null : run.state,
  by: run.requestedBy,
  branch: null,
  url: run.outcome.pullRequest?.url ?? run.outcome.url ?? run.outcome.actionsUrl ?? null,
  createdAt: run.createdAt,
  updatedAt: run.updatedAt,
  parentId: run.parentId,
});

/** A row as the API gives it. */
export const rowAsJson = (row: RunRow) => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  workflow: row.workflow,
  repository: row.repository,
  state: row.state.name,
  status: row.status,
  conclusion: row.conclusion,
  by: row.by,
  branch: row.branch,
  html_url: row.url,
  created_at: row.createdAt,
  updated_at: row.updatedAt,
  parent_id: row.parentId,
});
