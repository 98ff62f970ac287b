import type { Account, Comment, Issue } from './model.ts';
import { nodeId } from './node-id.ts';
import { touch } from './touch.ts';
import type { World } from './world.ts';

/** Writes a comment. */
export function addComment(world: World, issue: Issue, body: string, author: Account): Comment {
  touch(world, issue);
  const databaseId = world.nextId();
  const at = issue.updatedAt;
  const comment: Comment = {
    __typename: 'IssueComment',
    issue,
    databaseId,
    nodeId: nodeId('IssueComment', databaseId),
    author,
    createdAt: at,
    updatedAt: at,
    body,
    editor: null,
    lastEditedAt: null,
  };
  issue.comments.push(comment);
  issue.timeline.push(comment);
  world.tell({
    name: 'issue_comment',
    action: 'created',
    repository: issue.repository,
    issue,
    comment,
    sender: author,
  });
  return comment;
}

/** Rewrites a comment. */
export function editComment(world: World, comment: Comment, body: string, editor: Account): void {
  if (comment.body === body) return;
  touch(world, comment.issue);
  Object.assign(comment, { body, editor, updatedAt: comment.issue.updatedAt, lastEditedAt: comment.issue.updatedAt });
  world.tell({
    name: 'issue_comment',
    action: 'edited',
    repository: comment.issue.repository,
    issue: comment.issue,
    comment,
    sender: editor,
  });
}

/** Takes a comment away, also from the timeline. */
export function deleteComment(world: World, comment: Comment, sender: Account): void {
  const { issue } = comment;
  touch(world, issue);
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  issue.timeline.splice(issue.timeline.indexOf(comment), 1);
  world.tell({ name: 'issue_comment', action: 'deleted', repository: issue.repository, issue, comment, sender });
}
