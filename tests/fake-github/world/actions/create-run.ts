import { parseCommit } from '../../git/commit.ts';
import { asGitHubTime } from '../clock.ts';
import { type Account, nameWithOwner, type Repository } from '../model.ts';
import { nodeId } from '../node-id.ts';
import type { World } from '../world.ts';
import { tellRun } from './change-run.ts';
import type { CheckSuite, Job, Workflow, WorkflowRun } from './model.ts';
import { type JobPlan, plansOf, titleOf } from './script.ts';

/** What starts a run. */
export interface Start {
  readonly event: string;
  readonly branch: string;
  readonly by: Account;
  /** Inputs, or what a dispatch carries. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly title?: string;
}

/** Starts a run of a workflow at the head of a branch: it is queued, and so are its jobs. */
export async function createRun(
  world: World,
  repository: Repository,
  workflow: Workflow,
  { event, branch, by, inputs = {}, title }: Start,
): Promise<WorkflowRun> {
  const { git, ci } = repository;
  const headSha = await git.head(branch);
  const commit = headSha === null ? null : await git.read(headSha);
  if (headSha === null || !commit) throw new Error(`There is no branch "${branch}" in the fake repository.`);
  const { tree, message, committedAt, authorName } = parseCommit(commit.content);
  const [databaseId, suiteId] = [world.nextId(), world.nextId()];
  const at = world.clock.tick();
  const number = ci.runs.filter((one) => one.workflow.path === workflow.path).length + 1;
  const otherwise = title ?? (event === 'push' ? (message.split('\n')[0] ?? '') : workflow.name);
  const suite: CheckSuite = {
    ...{ repository, databaseId: suiteId, headSha, branch, app: 'github-actions', createdAt: at, updatedAt: at },
    ...{ run: null, checks: [] },
  };
  const run: WorkflowRun = {
    ...{ repository, databaseId, workflow, number, event, branch, headSha, inputs, actor: by, suite },
    title: titleOf(workflow, inputs, otherwise),
    headCommit: { tree, message, at: asGitHubTime(committedAt), author: authorName },
    ...{ createdAt: at, updatedAt: at, startedAt: at, attempt: 1, status: 'queued', conclusion: null },
    ...{ artifacts: [], reviews: [], jobs: [] },
  };
  suite.run = run;
  ci.runs.push(run);
  ci.suites.push(suite);
  const file = workflow.path.split('/').at(-1) ?? '';
  const plans = ci.scripts.get(file)?.(run) ?? plansOf(workflow);
  run.jobs = plans.map((plan) => createJob(world, run, plan));
  tellRun(world, run, 'requested');
  return run;
}

/** A job that waits for its turn. */
export function createJob(world: World, run: WorkflowRun, plan: JobPlan): Job {
  const { repository, suite } = run;
  const databaseId = world.nextId();
  const steps = plan.steps.map(({ name }, index) => ({
    ...{ number: index + 1, name, status: 'queued' as const, conclusion: null },
    ...{ startedAt: null, completedAt: null },
  }));
  const job: Job = {
    ...{ __typename: 'CheckRun', repository, suite, databaseId, nodeId: nodeId('CheckRun', databaseId) },
    ...{ name: plan.name, createdAt: world.clock.now(), status: 'queued', conclusion: null },
    ...{ startedAt: null, completedAt: null, run, attempt: run.attempt, plan, steps, log: [] },
    ...{ isApproved: false, left: 0 },
    detailsUrl: `${world.serverUrl}/${nameWithOwner(repository)}/actions/runs/${run.databaseId}/job/${databaseId}`,
  };
  suite.checks.push(job);
  world.tell({ name: 'workflow_job', action: 'queued', repository, sender: run.actor, job });
  world.tell({ name: 'check_run', action: 'created', repository, sender: run.actor, check: job });
  return job;
}
