import type { Artifact, CheckRun, CheckSuite, Job, Workflow, WorkflowRun } from '../world/actions/model.ts';
import { nameWithOwner, type Repository } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { repositoryShape } from './repository-shape.ts';
import { userShape } from './shapes.ts';

type Shape = Record<string, unknown>;

const homes = (world: World, repository: Repository) => ({
  api: `${world.apiUrl}/repos/${nameWithOwner(repository)}`,
  page: `${world.serverUrl}/${nameWithOwner(repository)}`,
});
const email = (login: string) => `${login}@users.noreply.github.com`;

/** A workflow file as REST shows it. */
export function workflowShape(world: World, repository: Repository, { id, name, path, isActive }: Workflow): Shape {
  const { api, page } = homes(world, repository);
  const file = path.split('/').at(-1) ?? '';
  return {
    ...{ id, node_id: `W_${id}`, name, path, state: isActive ? 'active' : 'disabled_manually' },
    ...{ created_at: repository.createdAt, updated_at: repository.createdAt },
    url: `${api}/actions/workflows/${id}`,
    html_url: `${page}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${page}/actions/workflows/${file}/badge.svg`,
  };
}

/** A workflow run as REST and webhooks show it. */
export function runShape(world: World, run: WorkflowRun): Shape {
  const { repository, databaseId: id, workflow, headCommit, suite } = run;
  const { api, page } = homes(world, repository);
  const url = `${api}/actions/runs/${id}`;
  const person = { name: headCommit.author, email: email(headCommit.author) };
  const home = repositoryShape(world, repository);
  return {
    ...{ id, name: workflow.name, node_id: `WFR_${id}`, check_suite_id: suite.databaseId },
    ...{ check_suite_node_id: `CS_${suite.databaseId}`, head_branch: run.branch, head_sha: run.headSha },
    ...{ path: workflow.path, display_title: run.title, run_number: run.number, event: run.event },
    ...{ status: run.status, conclusion: run.conclusion, workflow_id: workflow.id, run_attempt: run.attempt },
    ...{ created_at: run.createdAt, updated_at: run.updatedAt, run_started_at: run.startedAt },
    ...{ actor: userShape(world, run.actor), triggering_actor: userShape(world, run.actor), pull_requests: [] },
    ...{ referenced_workflows: [], url, html_url: `${page}/actions/runs/${id}`, jobs_url: `${url}/jobs` },
    ...{ logs_url: `${url}/logs`, artifacts_url: `${url}/artifacts`, cancel_url: `${url}/cancel` },
    ...{ rerun_url: `${url}/rerun`, workflow_url: `${api}/actions/workflows/${workflow.id}` },
    check_suite_url: `${api}/check-suites/${suite.databaseId}`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    head_commit: {
      ...{ id: run.headSha, tree_id: headCommit.tree, message: headCommit.message, timestamp: headCommit.at },
      ...{ author: person, committer: person },
    },
    repository: home,
    head_repository: home,
  };
}

/** A job as REST and webhooks show it. */
export function jobShape(world: World, job: Job): Shape {
  const { repository, databaseId: id, run } = job;
  const { api } = homes(world, repository);
  const isTaken = job.status === 'in_progress' || job.status === 'completed';
  return {
    ...{ id, run_id: run.databaseId, node_id: job.nodeId, head_sha: run.headSha, head_branch: run.branch },
    ...{ name: job.name, workflow_name: run.workflow.name, run_attempt: job.attempt },
    ...{ status: job.status, conclusion: job.conclusion, created_at: job.createdAt },
    ...{ started_at: job.startedAt ?? job.createdAt, completed_at: job.completedAt },
    ...{ url: `${api}/actions/jobs/${id}`, html_url: job.detailsUrl, check_run_url: `${api}/check-runs/${id}` },
    ...{ run_url: `${api}/actions/runs/${run.databaseId}`, labels: ['ubuntu-latest'] },
    ...{ runner_id: isTaken ? 1 : null, runner_name: isTaken ? 'GitHub Actions 1' : null },
    ...{ runner_group_id: isTaken ? 1 : null, runner_group_name: isTaken ? 'GitHub Actions' : null },
    steps: job.steps.map(({ number, name, status, conclusion, startedAt, completedAt }) => ({
      ...{ number, name, status, conclusion, started_at: startedAt, completed_at: completedAt },
    })),
  };
}

/** An artifact as REST shows it; it is kept for ninety days. */
export function artifactShape(world: World, { run, databaseId: id, name, zip, createdAt, isExpired }: Artifact): Shape {
  const { repository, branch, headSha } = run;
  const url = `${homes(world, repository).api}/actions/artifacts/${id}`;
  const days = 90 * 24 * 3600 * 1000;
  const expires = new Date(Date.parse(createdAt) + days).toISOString().replace('.000', '');
  return {
    ...{ id, node_id: `AR_${id}`, name, size_in_bytes: zip.length, url, archive_download_url: `${url}/zip` },
    ...{ expired: isExpired, created_at: createdAt, updated_at: createdAt, expires_at: expires },
    workflow_run: {
      ...{ id: run.databaseId, repository_id: repository.databaseId, head_repository_id: repository.databaseId },
      ...{ head_branch: branch, head_sha: headSha },
    },
  };
}

/** A check as webhooks show it. */
export function checkShape(world: World, check: CheckRun): Shape {
  const { repository, databaseId: id, suite } = check;
  const { api, page } = homes(world, repository);
  const url = `${api}/check-runs/${id}`;
  const output = { title: null, summary: null, text: null };
  return {
    ...{ id, name: check.name, node_id: check.nodeId, head_sha: suite.headSha, external_id: '', url },
    ...{ html_url: `${page}/runs/${id}`, details_url: check.detailsUrl, status: check.status },
    ...{
      conclusion: check.conclusion,
      started_at: check.startedAt ?? check.createdAt,
      completed_at: check.completedAt,
    },
    output: { ...output, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: { id: suite.databaseId, head_branch: suite.branch, head_sha: suite.headSha },
    ...{ app: appShape(world, suite), pull_requests: [] },
  };
}

/** A check suite as webhooks show it. */
export function suiteShape(world: World, suite: CheckSuite): Shape {
  const { repository, databaseId: id, run } = suite;
  const url = `${homes(world, repository).api}/check-suites/${id}`;
  return {
    ...{
      id,
      node_id: `CS_${id}`,
      head_branch: suite.branch,
      head_sha: suite.headSha,
      url,
      app: appShape(world, suite),
    },
    ...{ status: run?.status ?? 'completed', conclusion: run?.conclusion ?? 'success', pull_requests: [] },
    ...{ created_at: suite.createdAt, updated_at: suite.updatedAt, latest_check_runs_count: suite.checks.length },
    check_runs_url: `${url}/check-runs`,
  };
}

const appShape = (world: World, { app, repository }: CheckSuite): Shape => ({
  ...{ id: app === 'github-actions' ? 15368 : 1, node_id: 'A_1', slug: app, name: app, description: null },
  ...{ owner: userShape(world, repository.owner), external_url: `https://${app}.example` },
  ...{ html_url: `${world.serverUrl}/apps/${app}`, created_at: repository.createdAt, updated_at: repository.createdAt },
  ...{ permissions: {}, events: [] },
});
