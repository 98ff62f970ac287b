/**
 * What the fake knows: accounts, repositories, labels, issues and what happened to them. Plain data; the verbs that change it
 * stand beside this file, what GraphQL and REST make of it in their own rooms.
 */
import type { GitRepository } from '../git/git-repository.ts';
import type { Ci } from './actions/model.ts';

/** How an author stands to a repository. */
export type Association =
  | 'OWNER'
  | 'MEMBER'
  | 'COLLABORATOR'
  | 'CONTRIBUTOR'
  | 'FIRST_TIME_CONTRIBUTOR'
  | 'FIRST_TIMER'
  | 'MANNEQUIN'
  | 'NONE';
export type IssueState = 'OPEN' | 'CLOSED';
export type StateReason = 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | 'REOPENED';

/** A person, a bot or an organization. */
export interface Account {
  readonly __typename: 'User' | 'Bot' | 'Organization';
  readonly login: string;
  readonly databaseId: number;
  readonly nodeId: string;
}

/** A label of one repository; issues hold the label itself, so a new name shows everywhere at once. */
export interface Label {
  readonly __typename: 'Label';
  readonly repository: Repository;
  readonly databaseId: number;
  readonly nodeId: string;
  readonly createdAt: string;
  name: string;
  color: string;
  description: string | null;
  updatedAt: string;
}

/** A comment on an issue. */
export interface Comment {
  readonly __typename: 'IssueComment';
  readonly issue: Issue;
  readonly databaseId: number;
  readonly nodeId: string;
  readonly author: Account | null;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
  editor: Account | null;
  lastEditedAt: string | null;
}

interface Happening {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly issue: Issue;
  readonly actor: Account | null;
  readonly createdAt: string;
}
/** What the timeline of an issue holds besides comments. Labels are kept by name: events outlive their label. */
export type IssueEvent = Happening &
  (
    | { readonly __typename: 'LabeledEvent' | 'UnlabeledEvent'; readonly label: Label }
    | { readonly __typename: 'ClosedEvent' | 'ReopenedEvent'; readonly stateReason: StateReason | null }
    | { readonly __typename: 'RenamedTitleEvent'; readonly previousTitle: string; readonly currentTitle: string }
  );
export type TimelineItem = IssueEvent | Comment;

/** An issue and everything that happened to it. */
export interface Issue {
  readonly __typename: 'Issue';
  readonly repository: Repository;
  readonly number: number;
  readonly databaseId: number;
  readonly nodeId: string;
  readonly createdAt: string;
  readonly author: Account | null;
  readonly labels: Label[];
  readonly assignees: Account[];
  readonly comments: Comment[];
  readonly timeline: TimelineItem[];
  title: string;
  /** `null` only in REST; GraphQL gives the empty string. */
  body: string | null;
  state: IssueState;
  stateReason: StateReason | null;
  updatedAt: string;
  closedAt: string | null;
  closedBy: Account | null;
  lastEditedAt: string | null;
  editor: Account | null;
}

/** A request to merge one branch of a repository into another. */
export interface PullRequest {
  readonly __typename: 'PullRequest';
  readonly repository: Repository;
  readonly number: number;
  readonly databaseId: number;
  readonly nodeId: string;
  readonly author: Account;
  readonly createdAt: string;
  readonly baseRefName: string;
  readonly headRefName: string;
  /** Issues that it closes besides those its text names. */
  readonly closes: Set<number>;
  readonly reviews: Review[];
  title: string;
  body: string;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  isDraft: boolean;
  updatedAt: string;
  closedAt: string | null;
  mergedAt: string | null;
  /** The head, and what it is compared with, since it was closed: branches go on or go. */
  ended: { readonly head: string; readonly base: string } | null;
}

/** Somebody's word on a pull request. */
export interface Review {
  readonly __typename: 'PullRequestReview';
  readonly repository: Repository;
  readonly databaseId: number;
  readonly nodeId: string;
  readonly author: Account;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly body: string;
  readonly headSha: string;
  readonly submittedAt: string;
}

/** A repository: issues, labels, settings, and a real git repository for its files. */
export interface Repository {
  readonly __typename: 'Repository';
  readonly owner: Account;
  readonly name: string;
  readonly databaseId: number;
  readonly nodeId: string;
  readonly createdAt: string;
  readonly defaultBranch: string;
  readonly git: GitRepository;
  readonly issues: Map<number, Issue>;
  /** Numbers that had an issue, and what became of it: `null` for deleted, else the address it moved to. */
  readonly gone: Map<number, Issue | null>;
  readonly pullRequests: PullRequest[];
  readonly labels: Map<string, Label>;
  readonly associations: Map<string, Association>;
  readonly dispatches: Dispatch[];
  description: string | null;
  visibility: 'PUBLIC' | 'PRIVATE';
  hasIssuesEnabled: boolean;
  /** `null` while no site is published. */
  pages: { source: 'workflow' | 'legacy'; url: string } | null;
  actions: ActionsSettings;
  readonly ci: Ci;
  /** Kinds of rules that hold for every branch, such as `pull_request`. */
  rules: readonly string[];
  nextNumber: number;
  /** Grows with every change, so that sorted lists are made once. */
  version: number;
}

/** What a repository allows its workflows. */
export interface ActionsSettings {
  enabled: boolean;
  allowedActions: 'all' | 'local_only' | 'selected';
  defaultWorkflowPermissions: 'read' | 'write';
  canApprovePullRequestReviews: boolean;
  variables: Readonly<Record<string, string>>;
  /** Names; nobody is shown a value. */
  secrets: readonly string[];
  /** The same, of the organization's, as far as it shares them with the repository. */
  organizationVariables: Readonly<Record<string, string>>;
  organizationSecrets: readonly string[];
  /** File names of workflows that somebody has switched off. */
  switchedOff: readonly string[];
  /** Whether pushes, pull requests and dispatches start what waits for them; only workflows started by hand run otherwise. */
  startsByItself: boolean;
}

/** A workflow that somebody asked to run. */
export type Dispatch =
  | {
      readonly kind: 'repository_dispatch';
      readonly eventType: string;
      readonly payload: Readonly<Record<string, unknown>>;
      readonly by: string;
    }
  | {
      readonly kind: 'workflow_dispatch';
      readonly workflow: string;
      readonly ref: string;
      readonly inputs: Readonly<Record<string, unknown>>;
      readonly by: string;
    };

/** `owner/name`, as people write it. */
export const nameWithOwner = (repository: Repository): string => `${repository.owner.login}/${repository.name}`;
