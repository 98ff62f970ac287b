/**
 * WHAT OPERATIONS ASK OF GITHUB besides what `src/github` has, and besides Actions: pull requests and their checks. No question here can
 * merge anything, and none can approve a pull request.
 */
import type { GatedPullRequest } from '../../content-schema/gates/gates-file.ts';
import type { Repository } from '../../src/settings/repository.ts';
import type { CheckFacts } from '../gates/amount-to.ts';

/** A check or a commit status of a commit. */
export type Check = CheckFacts;

/** A review of a pull request. */
export interface Review {
  readonly person: string;
  readonly state: 'approved' | 'changes_requested' | 'commented' | 'dismissed';
  readonly body: string;
  readonly headSha: string;
  readonly at: string;
  /** Whether the person may write to the repository. */
  readonly mayWrite: boolean;
}

/** A pull request with everything that gates and risk are made of. */
export interface PullRequestFacts {
  readonly number: number;
  readonly url: string;
  /** `owner/name`: a pull request may close issues of another repository. */
  readonly repository?: string;
  readonly title: string;
  readonly state: GatedPullRequest['state'];
  readonly author: string | null;
  readonly authorIsBot: boolean;
  readonly headSha: string;
  readonly branch: string;
  readonly updatedAt: string;
  readonly additions: number;
  readonly deletions: number;
  /** The paths that change, both names of what is renamed; the first hundred. */
  readonly paths: readonly string[];
  readonly hasMorePaths: boolean;
  /** Checks and commit statuses of the head; the newest attempt of each. */
  readonly checks: readonly Check[];
  readonly reviews: readonly Review[];
  /** Where its workflow runs are seen. */
  readonly actionsUrl: string;
}

/** A change that is to become a pull request. */
export interface Wish {
  readonly base: string;
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
  readonly message: { readonly headline: string; readonly body?: string };
  /** Texts, or bytes where a file is none. */
  readonly write: ReadonlyMap<string, string | Uint8Array>;
  readonly remove: readonly string[];
}

/** What became of it. Found again, not doubled: the same wish twice is one branch, one commit, one pull request. */
export interface Proposed {
  readonly number: number;
  readonly url: string;
  readonly headSha: string;
  readonly actionsUrl: string;
  /** Nothing was changed: it stood there already. */
  readonly wasThere: boolean;
}

/** Somebody else has committed to the branch, or closed the pull request: it is theirs now. */
export interface LeftAlone {
  readonly leftAlone: string;
}

/** An open issue with one of the labels that were asked for. */
export interface LabeledIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** The label that was asked for, who set it last, and when; nothing where GitHub does not say. */
  readonly label: string;
  readonly labeledBy: string | null;
  readonly labeledAt: string | null;
  readonly author: string | null;
  /** How the author stands to the repository, such as `MEMBER`. */
  readonly association: string;
}

/** Code on GitHub: what is there, and proposing something else. */
export interface Forge {
  /** The login that the token belongs to. */
  viewer(): Promise<string>;
  /** The name of the default branch, and the commit it points to. */
  head(at: Repository, branch?: string): Promise<{ readonly branch: string; readonly sha: string }>;
  /** Texts by path, of a commit; what is not there, is no text, or is too large for one, is left out. */
  texts(at: Repository, sha: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The names that git gives to contents, by path, of a commit; what is not there is left out. */
  oids(at: Repository, sha: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whether a commit is in the history of a branch, its head included. */
  holds(at: Repository, branch: string, sha: string): Promise<boolean>;
  /** The paths of what lies directly in some folders of a commit, folders with a slash at the end; `""` is the root. */
  folders?(at: Repository, sha: string, folders: readonly string[]): Promise<readonly string[]>;
  /** Commits in one commit (`createCommitOnBranch`) and opens a pull request, or finds both. */
  propose(at: Repository, wish: Wish): Promise<Proposed | LeftAlone>;
  /** Checks and commit statuses of a commit; the newest attempt of each. */
  checks(at: Repository, sha: string): Promise<readonly Check[]>;
  pullRequest(at: Repository, number: number): Promise<PullRequestFacts | undefined>;
  /** The pull requests that close each of those issues, at most six each, open ones first: one question for a hundred issues. */
  closing(at: Repository, issues: readonly number[]): Promise<ReadonlyMap<number, readonly PullRequestFacts[]>>;
  /** The open issues that have one of those labels, the fifty of each that changed last; one that has two of them stands there twice. */
  labeled(at: Repository, labels: readonly string[]): Promise<readonly LabeledIssue[]>;
  /** Whether a person may write to a repository. */
  mayWrite(at: Repository, login: string): Promise<boolean>;
}
