import { endsOf, openPullRequest, tellPullRequest } from '../../world/pull-requests.ts';
import { notModelled, refusal } from '../errors.ts';
import type { Context, Fields } from '../field.ts';
import { actor, mutation, writable } from './mutation.ts';

interface NewPullRequest {
  clientMutationId?: string;
  repositoryId: string;
  baseRefName: string;
  headRefName: string;
  title: string;
  body?: string | null;
  /** What they are where nobody says: the schema fills them in. */
  draft?: boolean | null;
  maintainerCanModify?: boolean | null;
}
interface PullRequestUpdate {
  clientMutationId?: string;
  pullRequestId: string;
  title?: string | null;
  body?: string | null;
}

/** Everything that opens or changes a pull request. */
export const pullRequestMutations: Fields = {
  createPullRequest: mutation<NewPullRequest>(
    'CreatePullRequestInput',
    ['repositoryId', 'baseRefName', 'headRefName', 'title', 'body', 'draft', 'maintainerCanModify'],
    async ({ repositoryId, body, draft, maintainerCanModify, ...wish }, context) => {
      if (maintainerCanModify === false) throw notModelled('a pull request without maintainers');
      const repository = writable(context, repositoryId, 'Repository', 'pull_requests');
      refuseWorkflow(context, repository.actions.canApprovePullRequestReviews);
      const said = { ...wish, body: body ?? '', isDraft: draft === true };
      const opened = await openPullRequest(context.world, repository, said, actor(context));
      if (typeof opened === 'string') throw refusal('UNPROCESSABLE', opened);
      return { pullRequest: opened };
    },
  ),
  updatePullRequest: mutation<PullRequestUpdate>(
    'UpdatePullRequestInput',
    ['pullRequestId', 'title', 'body'],
    async ({ pullRequestId, title, body }, context) => {
      const pullRequest = writable(context, pullRequestId, 'PullRequest', 'pull_requests');
      pullRequest.title = title ?? pullRequest.title;
      pullRequest.body = body ?? pullRequest.body;
      pullRequest.updatedAt = context.world.clock.tick();
      tellPullRequest(context.world, pullRequest, 'edited', actor(context), await endsOf(pullRequest));
      return { pullRequest, actor: actor(context) };
    },
  ),
};

/** A setting of each repository, whatever the permissions of a workflow say. */
function refuseWorkflow({ token }: Context, isAllowed: boolean): void {
  if (token.login === 'github-actions[bot]' && !isAllowed)
    throw refusal('FORBIDDEN', 'GitHub Actions is not permitted to create or approve pull requests.');
}
