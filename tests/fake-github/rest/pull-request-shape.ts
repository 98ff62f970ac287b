import type { PullRequest, Review } from '../world/model.ts';
import { nameWithOwner } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { repositoryShape } from './repository-shape.ts';
import { userShape } from './shapes.ts';

type Shape = Record<string, unknown>;
type Ends = { readonly head: string; readonly base: string };

/** A pull request as webhooks show it. */
export function pullRequestShape(world: World, one: PullRequest, { head, base }: Ends): Shape {
  const { repository, number } = one;
  const url = `${world.apiUrl}/repos/${nameWithOwner(repository)}/pulls/${number}`;
  const page = `${world.serverUrl}/${nameWithOwner(repository)}/pull/${number}`;
  const owner = repository.owner.login;
  const end = (ref: string, sha: string) => ({
    ...{ label: `${owner}:${ref}`, ref, sha, user: userShape(world, repository.owner) },
    repo: repositoryShape(world, repository),
  });
  return {
    ...{ id: one.databaseId, node_id: one.nodeId, number, url, html_url: page, title: one.title, body: one.body },
    ...{ state: one.state === 'OPEN' ? 'open' : 'closed', draft: one.isDraft, merged: one.state === 'MERGED' },
    ...{ user: userShape(world, one.author), labels: [], locked: false, assignees: [], requested_reviewers: [] },
    ...{ created_at: one.createdAt, updated_at: one.updatedAt, closed_at: one.closedAt, merged_at: one.mergedAt },
    ...{ diff_url: `${page}.diff`, patch_url: `${page}.patch`, issue_url: url.replace('/pulls/', '/issues/') },
    ...{ commits_url: `${url}/commits`, review_comments_url: `${url}/comments`, merge_commit_sha: null },
    ...{
      review_comment_url: `${url.replace(/\/\d+$/, '')}/comments{/number}`,
      statuses_url: `${url}/statuses/${head}`,
    },
    ...{ comments_url: `${url.replace('/pulls/', '/issues/')}/comments`, assignee: null, milestone: null },
    ...{ auto_merge: null, active_lock_reason: null, requested_teams: [] },
    author_association: repository.associations.get(one.author.login) ?? 'NONE',
    head: end(one.headRefName, head),
    base: end(one.baseRefName, base),
  };
}

/** A review as webhooks show it. */
export const reviewShape = (world: World, one: PullRequest, review: Review): Shape => ({
  ...{ id: review.databaseId, node_id: review.nodeId, user: userShape(world, review.author), body: review.body },
  ...{ commit_id: review.headSha, submitted_at: review.submittedAt, state: review.state.toLowerCase() },
  html_url: `${world.serverUrl}/${nameWithOwner(one.repository)}/pull/${one.number}#pullrequestreview-${review.databaseId}`,
});
