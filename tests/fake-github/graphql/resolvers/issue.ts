import type { Association, Comment, Issue, Label, Repository } from '../../world/model.ts';
import { nameWithOwner } from '../../world/model.ts';
import type { World } from '../../world/world.ts';
import { connection, type Paging, paging } from '../connection.ts';
import { type Fields, field, properties } from '../field.ts';
import { type IssueListArguments, issueList } from './issue-list.ts';
import { type LabelOrder, orderedLabels } from './label-list.ts';
import { closers } from './pull-request.ts';
import { type TimelineArguments, timeline } from './timeline.ts';

const pathOf = ({ repository, number }: Issue) => `/${nameWithOwner(repository)}/issues/${number}`;
const association = (repository: Repository, login: string | undefined): Association =>
  repository.associations.get(login ?? '') ?? 'NONE';
const commentPath = ({ issue: on, databaseId }: Comment) => `${pathOf(on)}#issuecomment-${databaseId}`;
const ofOwn = (world: World, path: string) => `${world.serverUrl}${path}`;

/** Fields of an issue. */
export const issue: Fields = {
  ...properties(
    'number',
    'title',
    'state',
    'createdAt',
    'updatedAt',
    'closedAt',
    'lastEditedAt',
    'databaseId',
    'author',
    'editor',
    'repository',
  ),
  id: field(({ nodeId }: Issue) => nodeId),
  fullDatabaseId: field(({ databaseId }: Issue) => String(databaseId)),
  body: field(({ body }: Issue) => body ?? ''),
  closed: field(({ state }: Issue) => state === 'CLOSED'),
  stateReason: field(
    ({ stateReason }: Issue, { enableDuplicate }: { enableDuplicate?: boolean }) =>
      stateReason === 'DUPLICATE' && !enableDuplicate ? 'NOT_PLANNED' : stateReason,
    'enableDuplicate',
  ),
  publishedAt: field(({ createdAt }: Issue) => createdAt),
  locked: field(() => false),
  authorAssociation: field(({ repository, author }: Issue) => association(repository, author?.login)),
  url: field((source: Issue, _, { world }) => ofOwn(world, pathOf(source))),
  resourcePath: field(pathOf),
  viewerDidAuthor: field(({ author }: Issue, _, { token }) => author?.login === token.login),
  includesCreatedEdit: field(({ lastEditedAt }: Issue) => lastEditedAt !== null),
  labels: field(
    (source: Issue, args: Paging & { orderBy?: LabelOrder }, context, info) =>
      connection(orderedLabels(source.labels, args.orderBy), args, context, info),
    ...paging,
    'orderBy',
  ),
  assignees: field(
    ({ assignees }: Issue, args: Paging, context, info) =>
      connection(
        { items: assignees, place: ({ login, databaseId }) => [login, databaseId], order: 'assignee' },
        args,
        context,
        info,
      ),
    ...paging,
  ),
  comments: field(
    ({ comments }: Issue, args: Paging, context, info) =>
      connection(
        { items: comments, place: ({ createdAt, databaseId }) => [createdAt, databaseId], order: 'comment' },
        args,
        context,
        info,
      ),
    ...paging,
  ),
  closedByPullRequestsReferences: field(
    (source: Issue, args: Paging & { includeClosedPrs?: boolean; orderByState?: boolean }, context, info) =>
      connection(closers(source, args, context), args, context, info),
    ...paging,
    'includeClosedPrs',
    'orderByState',
  ),
  timelineItems: field(
    (source: Issue, args: TimelineArguments, context, info) => connection(timeline(source, args), args, context, info),
    ...paging,
    'itemTypes',
    'since',
  ),
};

/** Fields of a comment. */
export const issueComment: Fields = {
  ...properties('body', 'createdAt', 'updatedAt', 'lastEditedAt', 'databaseId', 'author', 'editor', 'issue'),
  id: field(({ nodeId }: Comment) => nodeId),
  publishedAt: field(({ createdAt }: Comment) => createdAt),
  repository: field(({ issue: on }: Comment) => on.repository),
  isMinimized: field(() => false),
  authorAssociation: field(({ issue: on, author }: Comment) => association(on.repository, author?.login)),
  url: field((source: Comment, _, { world }) => ofOwn(world, commentPath(source))),
  resourcePath: field(commentPath),
  viewerDidAuthor: field(({ author }: Comment, _, { token }) => author?.login === token.login),
};

/** Fields of a label. */
export const label: Fields = {
  ...properties('name', 'color', 'description', 'createdAt', 'updatedAt', 'repository'),
  id: field(({ nodeId }: Label) => nodeId),
  isDefault: field(() => false),
  url: field(({ repository, name }: Label, _, { world }) =>
    ofOwn(world, `/${nameWithOwner(repository)}/labels/${encodeURIComponent(name)}`),
  ),
  issues: field(
    ({ repository, name }: Label, args: IssueListArguments, context, info) => {
      const list = issueList(repository, args);
      return connection(
        { ...list, items: list.items.filter(({ labels }) => labels.some((one) => one.name === name)) },
        args,
        context,
        info,
      );
    },
    ...paging,
    'labels',
    'states',
    'orderBy',
    'filterBy',
  ),
};

/** Fields of an issue form. */
export const issueTemplate: Fields = properties('filename', 'name', 'about', 'title');
