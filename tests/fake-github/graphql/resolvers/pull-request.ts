import { maySee } from '../../access/tokens.ts';
import type { FileChange } from '../../git/file-changes.ts';
import type { Issue, PullRequest, Repository, Review } from '../../world/model.ts';
import { nameWithOwner } from '../../world/model.ts';
import { closingIssues, endsOf } from '../../world/pull-requests.ts';
import { connection, type Ordered, type Paging, paging } from '../connection.ts';
import { type Context, type Fields, field, properties } from '../field.ts';
import { historic } from './git.ts';

/** What the pull requests of a repository can be asked for by. */
export interface PullRequestArguments extends Paging {
  readonly states?: readonly PullRequest['state'][] | null;
  readonly baseRefName?: string | null;
  readonly headRefName?: string | null;
}

const asOrdered = (items: readonly PullRequest[]): Ordered<PullRequest> => ({
  items,
  place: ({ createdAt, databaseId }) => [createdAt, databaseId],
  order: 'pull request',
});

/** The pull requests that are asked for, oldest first. */
export const pullRequestList = (
  { pullRequests }: Repository,
  { states, baseRefName, headRefName }: PullRequestArguments,
): Ordered<PullRequest> =>
  asOrdered(
    pullRequests.filter(
      (one) =>
        (states?.includes(one.state) ?? true) &&
        one.baseRefName === (baseRefName ?? one.baseRefName) &&
        one.headRefName === (headRefName ?? one.headRefName),
    ),
  );

const stateOrder = ['OPEN', 'MERGED', 'CLOSED'];

/**
 * The pull requests that close an issue, in every repository that the token sees; those that are no longer open only where they are asked
 * for.
 */
export function closers(
  issue: Issue,
  { includeClosedPrs, orderByState }: { readonly includeClosedPrs?: boolean; readonly orderByState?: boolean },
  { world, token }: Context,
): Ordered<PullRequest> {
  const found = [...world.repositories.values()]
    .filter((repository) => maySee(token, repository))
    .flatMap(({ pullRequests }) => pullRequests)
    .filter((one) => (includeClosedPrs || one.state === 'OPEN') && closingIssues(world, one).includes(issue));
  const rank = (one: PullRequest) => stateOrder.indexOf(one.state);
  const items = orderByState ? found.toSorted((a, b) => rank(a) - rank(b)) : found;
  const place = (one: PullRequest): [number, number] => [orderByState ? rank(one) : 0, one.databaseId];
  return { items, place, order: 'closers' };
}

const changesOf = async (one: PullRequest) => {
  const { base, head } = await endsOf(one);
  return one.repository.git.changes(base, head);
};
const sumOf = (key: 'additions' | 'deletions') =>
  field(async (one: PullRequest) => (await changesOf(one)).reduce((sum, file) => sum + file[key], 0));

/** Fields of a pull request. */
export const pullRequest: Fields = {
  ...properties('number', 'title', 'body', 'state', 'author', 'createdAt', 'updatedAt', 'closedAt', 'mergedAt'),
  ...properties('repository', 'baseRefName', 'headRefName', 'isDraft'),
  id: field(({ nodeId }: PullRequest) => nodeId),
  url: field(
    ({ repository, number }: PullRequest, _, { world }) =>
      `${world.serverUrl}/${nameWithOwner(repository)}/pull/${number}`,
  ),
  /** The fake knows no forks. */
  isCrossRepository: field(() => false),
  headRefOid: field(async (one: PullRequest) => (await endsOf(one)).head),
  baseRefOid: field(async (one: PullRequest) => (await endsOf(one)).base),
  additions: sumOf('additions'),
  deletions: sumOf('deletions'),
  changedFiles: field(async (one: PullRequest) => (await changesOf(one)).length),
  files: field(
    async (one: PullRequest, args: Paging, context, info) => {
      const items = (await changesOf(one)).map((file, index) => ({ file, index }));
      const page = connection({ items, place: ({ index }) => [index, 0], order: 'files' }, args, context, info);
      return { ...page, nodes: page.nodes?.map((node) => node?.file ?? null) };
    },
    ...paging,
  ),
  commits: field(
    async (one: PullRequest, args: Paging, context, info) => {
      const { base, head } = await endsOf(one);
      const items = (await one.repository.git.between(base, head)).map((oid, index) => ({ oid, index }));
      const page = connection({ items, place: ({ index }) => [index, 0], order: 'commits' }, args, context, info);
      const commit = async (oid: string) => ({ commit: await historic(one.repository, oid) });
      return { ...page, nodes: await Promise.all((page.nodes ?? []).map((node) => node && commit(node.oid))) };
    },
    ...paging,
  ),
  reviews: field(
    ({ reviews }: PullRequest, args: Paging, context, info) =>
      connection(
        { items: reviews, place: ({ submittedAt, databaseId }) => [submittedAt, databaseId], order: 'review' },
        args,
        context,
        info,
      ),
    ...paging,
  ),
  closingIssuesReferences: field(
    (one: PullRequest, args: Paging, context, info) =>
      connection(
        { items: closingIssues(context.world, one), place: ({ number }) => [number, 0], order: 'closing' },
        args,
        context,
        info,
      ),
    ...paging,
  ),
};

const changeTypes = { added: 'ADDED', modified: 'MODIFIED', removed: 'DELETED', renamed: 'RENAMED' } as const;

/** What belongs to a pull request. */
export const pullRequestParts: Readonly<Record<string, Fields>> = {
  PullRequestCommit: properties('commit'),
  PullRequestChangedFile: {
    ...properties('path', 'additions', 'deletions'),
    changeType: field(({ status }: FileChange) => changeTypes[status]),
  },
  PullRequestReview: {
    ...properties('author', 'state', 'body', 'submittedAt', 'repository'),
    id: field(({ nodeId }: Review) => nodeId),
    commit: field(({ repository, headSha }: Review) => historic(repository, headSha)),
    authorCanPushToRepository: field(({ repository, author }: Review) =>
      ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(repository.associations.get(author.login) ?? 'NONE'),
    ),
  },
};
