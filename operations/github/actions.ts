/**
 * WHAT OPERATIONS ASK OF ACTIONS: workflows, their runs, and what these leave behind. No question here can approve a pull request.
 */
import type { Repository } from '../../src/settings/repository.ts';
import type { Json } from '../engine/engine.ts';
import type { WorkflowRun } from '../events/event.ts';

/** A workflow file and what it takes when it is started by hand. */
export interface WorkflowFile {
  readonly id: number;
  readonly name: string;
  /** Such as `.github/workflows/ci.yml`. */
  readonly path: string;
  readonly isActive: boolean;
  /** Nothing where it cannot be started by hand. */
  readonly inputs: readonly WorkflowInput[] | undefined;
}

/** What a workflow asks for, as its file says. */
export interface WorkflowInput {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'boolean' | 'number' | 'choice' | 'environment';
  readonly required: boolean;
  readonly default: string;
  readonly options: readonly string[];
}

/** A job of a workflow run, with its steps. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly url: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly steps: readonly {
    readonly number: number;
    readonly name: string;
    readonly status: string;
    readonly conclusion: string | null;
  }[];
}

/** A file that a run left behind. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly isExpired: boolean;
  readonly createdAt: string | null;
}

/** What waits for a person before an environment is touched. */
export interface PendingDeployment {
  readonly environment: { readonly id: number; readonly name: string };
  readonly mayApprove: boolean;
}

/** What a list gave, or that nothing is new since the ETag. */
export type IfNew<T> = { readonly etag: string | undefined; readonly found: T } | 'same';

/** Workflows and their runs. Every question goes through one queue, one after another; `rate` is what GitHub last said is left. */
export interface Actions {
  workflows(at: Repository): Promise<WorkflowFile[]>;
  /** Starts a workflow; sent once. Gives the run it became (`return_run_details`), or nothing where GitHub did not say. */
  dispatch(
    at: Repository,
    workflow: string,
    ref: string,
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ readonly runId: number; readonly url: string } | undefined>;
  /** The newest runs of a repository, a hundred at most, in one request. */
  runs(at: Repository, etag?: string): Promise<IfNew<WorkflowRun[]>>;
  run(at: Repository, id: number, etag?: string): Promise<IfNew<WorkflowRun>>;
  jobs(at: Repository, run: number, etag?: string): Promise<IfNew<Job[]>>;
  /** The log of a job that has completed, as text; nothing where it is gone. Cut at so many bytes, and says so. */
  log(
    at: Repository,
    job: number,
    mostBytes: number,
  ): Promise<{ readonly text: string; readonly isCut: boolean } | undefined>;
  artifacts(at: Repository, run: number, etag?: string): Promise<IfNew<Artifact[]>>;
  /** The zip of an artifact; nothing where it has expired. Throws where it is larger than that. */
  artifact(at: Repository, id: number, mostBytes: number): Promise<Uint8Array | undefined>;
  pending(at: Repository, run: number): Promise<PendingDeployment[]>;
  decide(
    at: Repository,
    run: number,
    decision: {
      readonly environments: readonly number[];
      readonly state: 'approved' | 'rejected';
      readonly comment: string;
    },
  ): Promise<void>;
  cancel(at: Repository, run: number): Promise<void>;
  /** Starts what a repository does on an event (`repository_dispatch`); sent once. */
  send(at: Repository, event: string, payload: Readonly<Record<string, Json>>): Promise<void>;
  /** What is left of the hourly budget, as GitHub last said. */
  readonly rate: { readonly limit: number; readonly remaining: number; readonly resetAt: string } | undefined;
}
