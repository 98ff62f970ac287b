import type { GitHub } from '../../../src/github/client.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { actionsOfBranch } from '../actions-of-branch.ts';
import type { PullRequestFacts, Review } from '../forge.ts';
import { checksOf } from './checks-of.ts';
import { furtherContexts } from './further-contexts.ts';
import { oldNames } from './old-names.ts';
import type { Account, Pull } from './question.ts';

/** A pull request, with what one question could not hold: checks after the first hundred, and the old names of what is renamed. */
export async function factsOf(github: GitHub, pull: Pull): Promise<PullRequestFacts> {
  const { files, headRefOid, repository } = pull;
  const at = repositoryNamed(repository.nameWithOwner);
  const commit = pull.commits.nodes.at(-1)?.commit;
  // The newest commit may already be another one than the head that was asked for; its checks are not those of the head.
  const rollup = commit?.oid === headRefOid ? commit.statusCheckRollup : null;
  const { nodes = [], pageInfo } = rollup?.contexts ?? {};
  const more = pageInfo?.hasNextPage ? await furtherContexts(github, at, headRefOid, pageInfo.endCursor) : [];
  const changed = files?.nodes ?? [];
  const isRenamed = changed.some(({ changeType }) => changeType === 'RENAMED' || changeType === 'COPIED');
  const old = isRenamed ? await oldNames(github, at, pull.number) : [];
  return {
    number: pull.number,
    url: pull.url,
    repository: repository.nameWithOwner,
    title: pull.title,
    state: stateOf(pull),
    author: loginOf(pull.author),
    authorIsBot: pull.author?.__typename === 'Bot',
    headSha: headRefOid,
    branch: pull.headRefName,
    updatedAt: pull.updatedAt,
    additions: pull.additions,
    deletions: pull.deletions,
    paths: [...new Set([...changed.map(({ path }) => path), ...old])],
    hasMorePaths: files === null || files.pageInfo.hasNextPage,
    checks: checksOf([...nodes, ...more]),
    reviews: (pull.reviews?.nodes ?? []).flatMap(reviewOf),
    actionsUrl: actionsOfBranch(repository.url, pull.headRefName),
  };
}

function stateOf({ state, isDraft }: Pull): PullRequestFacts['state'] {
  if (state === 'OPEN') return isDraft ? 'draft' : 'open';
  return state === 'MERGED' ? 'merged' : 'closed';
}

/** As REST and webhooks write it: with the `[bot]` that GraphQL leaves out. */
const loginOf = (account: Account): string | null =>
  account && (account.__typename === 'Bot' ? `${account.login.replace(/\[bot\]$/, '')}[bot]` : account.login);

const states: Readonly<Record<string, Review['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes_requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
};

/** What a person has not sent yet is no review, nor is one whose author is gone. */
function reviewOf(review: NonNullable<Pull['reviews']>['nodes'][number]): Review[] {
  const state = states[review.state];
  const person = loginOf(review.author);
  if (state === undefined || person === null || review.submittedAt === null) return [];
  const { body, authorCanPushToRepository: mayWrite, commit, submittedAt: at } = review;
  return [{ person, state, body, headSha: commit?.oid ?? '', at, mayWrite }];
}
