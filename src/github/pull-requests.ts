import { z } from 'zod';
import type { GitHub } from './client.ts';

/** What a pull request says. */
interface Words {
  readonly title: string;
  readonly body: string;
}

interface NewPullRequest {
  readonly base: string;
  readonly branch: string;
  readonly draft?: boolean;
}

/**
 * Opens a pull request. Never tried again by itself: a reply that was lost may have been a yes. Needs the permission "Pull requests:
 * write", and with the token of a workflow that the repository lets its workflows open pull requests.
 */
export const openPullRequest = (
  github: GitHub,
  repositoryId: string,
  { base, branch, title, body, draft = false }: Words & NewPullRequest,
): Promise<unknown> =>
  github.query(
    `mutation OpenPullRequest($input: CreatePullRequestInput!) {
      createPullRequest(input: $input) { clientMutationId }
    }`,
    { input: { repositoryId, baseRefName: base, headRefName: branch, title, body, draft } },
    { shape: z.unknown(), retries: 0 },
  );

/** Lets a pull request say something else. */
export const changePullRequest = (github: GitHub, pullRequestId: string, words: Words): Promise<unknown> =>
  github.query(
    `mutation ChangePullRequest($input: UpdatePullRequestInput!) {
      updatePullRequest(input: $input) { clientMutationId }
    }`,
    { input: { pullRequestId, ...words } },
    { shape: z.unknown() },
  );
