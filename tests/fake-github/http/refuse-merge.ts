import { type Answer, message } from './answer.ts';
import type { Incoming } from './incoming.ts';

const routes = /^\/repos\/[^/]+\/[^/]+\/(?:merges|merge-upstream|pulls\/\d+\/(?:merge|merge-async|reviews)(?:\/.*)?)$/;
const mutations =
  /\b(?:mergePullRequest|mergeBranch|enablePullRequestAutoMerge|enqueuePullRequest|addPullRequestReview|submitPullRequestReview)\b/;

/** GitHub would merge, or take an approval; here nobody is to ask for either, and whoever does is found out. */
export function refuseMerge({ kind, method, path, graphql }: Incoming): Answer | undefined {
  const isRoute = kind === 'rest' && method !== 'GET' && routes.test(path);
  const isMutation = typeof graphql?.query === 'string' && mutations.test(graphql.query);
  if (!isRoute && !isMutation) return undefined;
  return message(403, 'The fake GitHub merges nothing and takes no approval: only people do that, on its pages.');
}
