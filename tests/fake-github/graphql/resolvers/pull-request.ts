import type { PullRequest, Repository } from '../../world/model.ts';
import { nameWithOwner } from '../../world/model.ts';
import type { Ordered, Paging } from '../connection.ts';
import { type Fields, field, properties } from '../field.ts';

/** What the pull requests of a repository can be asked for by. */
export interface PullRequestArguments extends Paging {
  readonly states?: readonly PullRequest['state'][] | null;
  readonly baseRefName?: string | null;
  readonly headRefName?: string | null;
}

/** The pull requests that are asked for, oldest first. */
export const pullRequestList = (
  { pullRequests }: Repository,
  { states, baseRefName, headRefName }: PullRequestArguments,
): Ordered<PullRequest> => ({
  items: pullRequests.filter(
    (one) =>
      (states?.includes(one.state) ?? true) &&
      one.baseRefName === (baseRefName ?? one.baseRefName) &&
      one.headRefName === (headRefName ?? one.headRefName),
  ),
  place: ({ createdAt, databaseId }) => [createdAt, databaseId],
  order: 'pull request',
});

/** Fields of a pull request. */
export const pullRequest: Fields = {
  ...properties('number', 'title', 'body', 'state', 'author', 'createdAt', 'repository', 'baseRefName', 'headRefName'),
  id: field(({ nodeId }: PullRequest) => nodeId),
  url: field(
    ({ repository, number }: PullRequest, _, { world }) =>
      `${world.serverUrl}/${nameWithOwner(repository)}/pull/${number}`,
  ),
  /** The fake knows no forks. */
  isCrossRepository: field(() => false),
};
