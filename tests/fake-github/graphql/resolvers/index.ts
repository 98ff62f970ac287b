/** Every GraphQL field the fake models, by the type it stands on. What is not here is refused, and never `null` in silence. */
import type { Fields } from '../field.ts';
import { account } from './account.ts';
import { checkTypes } from './checks.ts';
import { comparison } from './comparison.ts';
import { connections } from './connections.ts';
import { createCommitOnBranch } from './create-commit.ts';
import { blob, commit, gitActor, ref, tree, treeEntry } from './git.ts';
import { issue, issueComment, issueTemplate, label } from './issue.ts';
import { issueMutations } from './issue-mutations.ts';
import { payloads } from './payloads.ts';
import { pullRequest, pullRequestParts } from './pull-request.ts';
import { pullRequestMutations } from './pull-request-mutations.ts';
import { query, rateLimit } from './query.ts';
import { repository } from './repository.ts';
import { timelineEvents } from './timeline.ts';
import { updateRefs } from './update-refs.ts';

/** Fields by type. */
export const modelled: Readonly<Record<string, Fields>> = {
  Query: query,
  RateLimit: rateLimit,
  Mutation: { ...issueMutations, ...pullRequestMutations, createCommitOnBranch, updateRefs },
  User: account,
  Bot: account,
  Organization: account,
  Repository: repository,
  Ref: ref,
  Tree: tree,
  TreeEntry: treeEntry,
  Blob: blob,
  Commit: commit,
  GitActor: gitActor,
  Comparison: comparison,
  Issue: issue,
  IssueComment: issueComment,
  IssueTemplate: issueTemplate,
  Label: label,
  PullRequest: pullRequest,
  ...pullRequestParts,
  ...checkTypes,
  ...timelineEvents,
  ...connections,
  ...payloads,
};
