import type { CheckRun, CheckSuite, Environment, Job, StatusContext, WorkflowRun } from './actions/model.ts';
import type { Account, Comment, Dispatch, Issue, Label, PullRequest, Repository, Review } from './model.ts';

/** Something that happened, before it is given GitHub's shape. */
export type Happened = { readonly repository: Repository; readonly sender: Account } & (
  | {
      readonly name: 'issues';
      readonly action: 'opened' | 'closed' | 'reopened' | 'deleted' | 'transferred';
      readonly issue: Issue;
    }
  | {
      readonly name: 'issues';
      readonly action: 'edited';
      readonly issue: Issue;
      readonly changes: { title?: { from: string }; body?: { from: string } };
    }
  | { readonly name: 'issues'; readonly action: 'labeled' | 'unlabeled'; readonly issue: Issue; readonly label: Label }
  | {
      readonly name: 'issue_comment';
      readonly action: 'created' | 'edited' | 'deleted';
      readonly issue: Issue;
      readonly comment: Comment;
    }
  | { readonly name: 'repository_dispatch' | 'workflow_dispatch'; readonly dispatch: Dispatch }
  | {
      readonly name: 'push';
      readonly ref: string;
      readonly before: string | null;
      readonly after: string;
      readonly message?: string;
      readonly paths?: { readonly written: readonly string[]; readonly removed: readonly string[] };
    }
);

/** What happened to a pull request or in Actions. Only webhooks tell of it: who listens to a world hears of what starts a workflow. */
export type HappenedToCode = { readonly repository: Repository; readonly sender: Account } & (
  | {
      readonly name: 'workflow_run';
      readonly action: 'requested' | 'in_progress' | 'completed';
      readonly run: WorkflowRun;
    }
  | {
      readonly name: 'workflow_job';
      readonly action: 'queued' | 'waiting' | 'in_progress' | 'completed';
      readonly job: Job;
    }
  | { readonly name: 'check_run'; readonly action: 'created' | 'completed'; readonly check: CheckRun }
  | { readonly name: 'check_suite'; readonly action: 'completed'; readonly suite: CheckSuite }
  | { readonly name: 'status'; readonly status: StatusContext }
  | {
      readonly name: 'deployment_review';
      readonly action: 'approved' | 'rejected';
      readonly run: WorkflowRun;
      readonly environment: Environment;
      readonly comment: string;
    }
  | {
      readonly name: 'pull_request';
      readonly action: 'opened' | 'closed' | 'reopened' | 'synchronize' | 'edited' | 'ready_for_review';
      readonly pullRequest: PullRequest;
      readonly head: string;
      readonly base: string;
    }
  | {
      readonly name: 'pull_request_review';
      readonly action: 'submitted';
      readonly pullRequest: PullRequest;
      readonly review: Review;
      readonly head: string;
      readonly base: string;
    }
  | { readonly name: 'ping' }
);

/** Whatever happened. */
export type Anything = Happened | HappenedToCode;

/**
 * Hears of what happened, at once. `webhookPayload` (`rest/webhook-payload.ts`) gives it GitHub's shape; ask for it right
 * away, because issue and label go on changing.
 */
export type EventListener = (happened: Happened) => void;

/** Hears nothing. */
export const silent: EventListener = () => undefined;
