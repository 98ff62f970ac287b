import { addComment, deleteComment, editComment } from '../../world/comments.ts';
import * as change from '../../world/issue-changes.ts';
import type { Issue, IssueState, Label } from '../../world/model.ts';
import { openIssue } from '../../world/open-issue.ts';
import { refusal } from '../errors.ts';
import type { Context, Fields } from '../field.ts';
import { actor, mutation, writable } from './mutation.ts';

function labelsOf(context: Context, ids: readonly string[] | null | undefined, beside: readonly Label[] = []): Label[] {
  const labels = (ids ?? []).map((id) => writable(context, id, 'Label'));
  const refused = change.tooManyLabels([...beside, ...labels]);
  if (refused) throw refusal('UNPROCESSABLE', refused);
  return labels;
}

function setLabels(context: Context, issue: Issue, wanted: readonly Label[]): void {
  for (const label of [...issue.labels])
    if (!wanted.includes(label)) change.detachLabel(context.world, issue, label, actor(context));
  for (const label of wanted) change.attachLabel(context.world, issue, label, actor(context));
}

function setState(context: Context, issue: Issue, state: IssueState): void {
  if (state === 'OPEN') change.reopenIssue(context.world, issue, actor(context));
  else if (issue.state === 'OPEN') change.closeIssue(context.world, issue, 'COMPLETED', actor(context));
}

interface NewIssue {
  clientMutationId?: string;
  repositoryId: string;
  title: string;
  body?: string | null;
  labelIds?: string[] | null;
}
interface IssueUpdate {
  clientMutationId?: string;
  id: string;
  title?: string;
  body?: string;
  state?: IssueState;
  labelIds?: string[];
}
interface Closing {
  clientMutationId?: string;
  issueId: string;
  stateReason?: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | null;
}
interface Labelling {
  clientMutationId?: string;
  labelableId: string;
  labelIds: string[];
}

/** Everything that changes an issue. */
export const issueMutations: Fields = {
  createIssue: mutation<NewIssue>(
    'CreateIssueInput',
    ['repositoryId', 'title', 'body', 'labelIds'],
    ({ repositoryId, title, body, labelIds }, context) => {
      const repository = writable(context, repositoryId, 'Repository');
      const labels = labelsOf(context, labelIds).map(({ name }) => name);
      return {
        issue: openIssue(context.world, repository, {
          title,
          body: body ?? null,
          labels,
          author: context.token.login,
        }),
      };
    },
  ),
  updateIssue: mutation<IssueUpdate>(
    'UpdateIssueInput',
    ['id', 'title', 'body', 'state', 'labelIds'],
    ({ id, title, body, state, labelIds }, context) => {
      const issue = writable(context, id, 'Issue');
      change.editIssue(
        context.world,
        issue,
        { ...(title != null && { title }), ...(body != null && { body }) },
        actor(context),
      );
      if (labelIds) setLabels(context, issue, labelsOf(context, labelIds));
      if (state) setState(context, issue, state);
      return { issue, actor: actor(context) };
    },
  ),
  closeIssue: mutation<Closing>('CloseIssueInput', ['issueId', 'stateReason'], ({ issueId, stateReason }, context) => {
    const issue = writable(context, issueId, 'Issue');
    change.closeIssue(context.world, issue, stateReason ?? 'COMPLETED', actor(context));
    return { issue };
  }),
  reopenIssue: mutation<{ clientMutationId?: string; issueId: string }>(
    'ReopenIssueInput',
    ['issueId'],
    ({ issueId }, context) => {
      const issue = writable(context, issueId, 'Issue');
      change.reopenIssue(context.world, issue, actor(context));
      return { issue };
    },
  ),
  addComment: mutation<{ clientMutationId?: string; subjectId: string; body: string }>(
    'AddCommentInput',
    ['subjectId', 'body'],
    ({ subjectId, body }, context) => {
      const issue = writable(context, subjectId, 'Issue');
      const comment = addComment(context.world, issue, body, actor(context));
      return { subject: issue, commentEdge: { node: comment, cursor: '' } };
    },
  ),
  updateIssueComment: mutation<{ clientMutationId?: string; id: string; body: string }>(
    'UpdateIssueCommentInput',
    ['id', 'body'],
    ({ id, body }, context) => {
      const issueComment = writable(context, id, 'IssueComment');
      editComment(context.world, issueComment, body, actor(context));
      return { issueComment };
    },
  ),
  deleteIssueComment: mutation<{ clientMutationId?: string; id: string }>(
    'DeleteIssueCommentInput',
    ['id'],
    ({ id }, context) => {
      deleteComment(context.world, writable(context, id, 'IssueComment'), actor(context));
      return {};
    },
  ),
  addLabelsToLabelable: mutation<Labelling>(
    'AddLabelsToLabelableInput',
    ['labelableId', 'labelIds'],
    ({ labelableId, labelIds }, context) => {
      const labelable = writable(context, labelableId, 'Issue');
      for (const label of labelsOf(context, labelIds, labelable.labels))
        change.attachLabel(context.world, labelable, label, actor(context));
      return { labelable };
    },
  ),
  removeLabelsFromLabelable: mutation<Labelling>(
    'RemoveLabelsFromLabelableInput',
    ['labelableId', 'labelIds'],
    ({ labelableId, labelIds }, context) => {
      const labelable = writable(context, labelableId, 'Issue');
      for (const label of labelsOf(context, labelIds))
        change.detachLabel(context.world, labelable, label, actor(context));
      return { labelable };
    },
  ),
};
