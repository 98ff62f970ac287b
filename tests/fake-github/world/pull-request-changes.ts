import { afterPush } from './after-push.ts';
import { closeIssue } from './issue-changes.ts';
import type { Account, PullRequest, Review } from './model.ts';
import { nodeId } from './node-id.ts';
import { closingIssues, endsOf, tellPullRequest } from './pull-requests.ts';
import type { World } from './world.ts';

/** Closes a pull request without merging it. */
export async function closePullRequest(world: World, one: PullRequest, by: Account): Promise<void> {
  if (one.state !== 'OPEN') return;
  const ended = await endsOf(one);
  const at = world.clock.tick();
  Object.assign(one, { state: 'CLOSED', closedAt: at, updatedAt: at, ended });
  tellPullRequest(world, one, 'closed', by, ended);
}

/** Opens a closed pull request again. */
export async function reopenPullRequest(world: World, one: PullRequest, by: Account): Promise<void> {
  if (one.state !== 'CLOSED') return;
  Object.assign(one, { state: 'OPEN', closedAt: null, updatedAt: world.clock.tick(), ended: null });
  tellPullRequest(world, one, 'reopened', by, await endsOf(one));
}

/** Merges a pull request, as only a person does it: on GitHub's own page. */
export async function mergePullRequest(world: World, one: PullRequest, by: Account): Promise<string> {
  const ended = await endsOf(one);
  const at = world.clock.tick();
  const message = `Merge pull request #${one.number} from ${one.headRefName}\n\n${one.title}`;
  const merged = await one.repository.git.merge(one.baseRefName, ended.head, {
    message,
    by: by.login,
    at: Date.parse(at),
  });
  if (merged === null || one.state !== 'OPEN') throw new Error(`Pull request ${one.number} cannot be merged.`);
  Object.assign(one, { state: 'MERGED', closedAt: at, mergedAt: at, updatedAt: at, ended });
  tellPullRequest(world, one, 'closed', by, ended);
  const { repository, baseRefName } = one;
  const ref = `refs/heads/${baseRefName}`;
  world.tell({ name: 'push', repository, sender: by, ref, before: ended.base, after: merged, message });
  for (const issue of closingIssues(world, one)) closeIssue(world, issue, 'COMPLETED', by);
  await afterPush(world, repository, baseRefName, by);
  return merged;
}

/** Says that a draft is ready for others to look at. */
export async function readyForReview(world: World, one: PullRequest, by: Account): Promise<void> {
  Object.assign(one, { isDraft: false, updatedAt: world.clock.tick() });
  tellPullRequest(world, one, 'ready_for_review', by, await endsOf(one));
}

/** Reviews a pull request at its present head. */
export async function reviewPullRequest(
  world: World,
  one: PullRequest,
  { state, body = '' }: { readonly state: Review['state']; readonly body?: string },
  by: Account,
): Promise<Review> {
  const ends = await endsOf(one);
  const databaseId = world.nextId();
  const { repository } = one;
  const review: Review = {
    ...{ __typename: 'PullRequestReview', repository, databaseId, nodeId: nodeId('PullRequestReview', databaseId) },
    ...{ author: by, state, body, headSha: ends.head, submittedAt: world.clock.tick() },
  };
  one.reviews.push(review);
  one.updatedAt = review.submittedAt;
  world.tell({
    name: 'pull_request_review',
    action: 'submitted',
    repository,
    sender: by,
    pullRequest: one,
    review,
    ...ends,
  });
  return review;
}
