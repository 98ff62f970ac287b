/** What the fake knows of Actions: workflows, their runs with jobs and steps, what runs leave behind, and checks on a commit. */
import type { Account, Repository } from '../model.ts';
import type { JobPlan, Script } from './script.ts';

/** How far something that runs has come. */
export type Status = 'requested' | 'queued' | 'pending' | 'waiting' | 'in_progress' | 'completed';
/** How it ended. */
export type Conclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required'
  | 'stale'
  | 'startup_failure';

/** A workflow file of the default branch. */
export interface Workflow {
  readonly id: number;
  readonly path: string;
  /** What stands under `name:`; the path where nothing does. */
  readonly name: string;
  /** The parsed file; an empty one where it is no YAML. */
  readonly file: Readonly<Record<string, unknown>>;
  readonly isActive: boolean;
}

/** What one app or one workflow says of a commit. */
export interface CheckSuite {
  readonly repository: Repository;
  readonly databaseId: number;
  readonly headSha: string;
  readonly branch: string | null;
  readonly app: string;
  readonly createdAt: string;
  /** The workflow run it belongs to, where one does. */
  run: WorkflowRun | null;
  /** Of all attempts, oldest first. */
  readonly checks: CheckRun[];
  updatedAt: string;
}

/** One check. */
export interface CheckRun {
  readonly __typename: 'CheckRun';
  readonly repository: Repository;
  readonly suite: CheckSuite;
  readonly databaseId: number;
  readonly nodeId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly detailsUrl: string;
  status: Status;
  conclusion: Conclusion | null;
  startedAt: string | null;
  completedAt: string | null;
}

/** A commit status, the older kind of check. */
export interface StatusContext {
  readonly __typename: 'StatusContext';
  readonly repository: Repository;
  readonly databaseId: number;
  readonly nodeId: string;
  readonly headSha: string;
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly createdAt: string;
  readonly creator: Account;
}

/** One step of a job. */
export interface Step {
  readonly number: number;
  readonly name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  startedAt: string | null;
  completedAt: string | null;
}

/** A job of a run; it is a check of the run's suite, too. */
export interface Job extends CheckRun {
  readonly run: WorkflowRun;
  readonly attempt: number;
  readonly plan: JobPlan;
  readonly steps: Step[];
  /** Lines with the time they were written at. */
  readonly log: string[];
  isApproved: boolean;
  /** Seconds until its present step is done. */
  left: number;
}

/** Files that a run left behind. */
export interface Artifact {
  readonly run: WorkflowRun;
  readonly databaseId: number;
  readonly name: string;
  readonly zip: Buffer;
  readonly createdAt: string;
  isExpired: boolean;
}

/** Somebody's word on environments that wait. */
export interface DeploymentReview {
  readonly environments: readonly string[];
  readonly state: 'approved' | 'rejected';
  readonly comment: string;
  readonly by: string;
}

/** A run of a workflow. */
export interface WorkflowRun {
  readonly repository: Repository;
  readonly databaseId: number;
  readonly workflow: Workflow;
  readonly number: number;
  readonly event: string;
  readonly title: string;
  readonly branch: string;
  readonly headSha: string;
  readonly headCommit: {
    readonly tree: string;
    readonly message: string;
    readonly at: string;
    readonly author: string;
  };
  readonly actor: Account;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly suite: CheckSuite;
  readonly artifacts: Artifact[];
  readonly reviews: DeploymentReview[];
  attempt: number;
  status: Status;
  conclusion: Conclusion | null;
  updatedAt: string;
  startedAt: string;
  jobs: Job[];
}

/** A place that is deployed to, and who has to say yes before. */
export interface Environment {
  readonly id: number;
  readonly name: string;
  /** Logins; nobody is asked where there are none. */
  readonly reviewers: readonly string[];
  readonly preventsSelfReview: boolean;
}

/** Everything of Actions in one repository. */
export interface Ci {
  readonly workflowIds: Map<string, number>;
  readonly runs: WorkflowRun[];
  readonly suites: CheckSuite[];
  readonly statuses: StatusContext[];
  readonly environments: Map<string, Environment>;
  /** By file name. */
  readonly scripts: Map<string, Script>;
}

/** Nothing of Actions yet. */
export const createCi = (): Ci => ({
  ...{ workflowIds: new Map(), runs: [], suites: [], statuses: [] },
  ...{ environments: new Map(), scripts: new Map() },
});
