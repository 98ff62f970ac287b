import { type Fields, properties } from '../field.ts';

const payload = (...names: string[]): Fields => properties('clientMutationId', ...names);

/** What mutations give back. */
export const payloads: Readonly<Record<string, Fields>> = {
  CreateCommitOnBranchPayload: payload('commit', 'ref'),
  CreatePullRequestPayload: payload('pullRequest'),
  UpdatePullRequestPayload: payload('pullRequest', 'actor'),
  UpdateRefsPayload: payload(),
  CreateIssuePayload: payload('issue'),
  UpdateIssuePayload: payload('issue', 'actor'),
  CloseIssuePayload: payload('issue'),
  ReopenIssuePayload: payload('issue'),
  AddCommentPayload: payload('subject', 'commentEdge'),
  DeleteIssueCommentPayload: payload(),
  UpdateIssueCommentPayload: payload('issueComment'),
  AddLabelsToLabelablePayload: payload('labelable'),
  RemoveLabelsFromLabelablePayload: payload('labelable'),
};
