import { trigger } from './actions/trigger.ts';
import type { HappenedToCode } from './events.ts';
import type { Account, Issue, PullRequest, Repository } from './model.ts';
import { nodeId } from './node-id.ts';
import type { World } from './world.ts';

/** A pull request as somebody wishes for it. */
export type NewPullRequest = Pick<PullRequest, 'baseRefName' | 'headRefName' | 'title' | 'body'> & {
  readonly isDraft?: boolean;
};

/** Opens a pull request, or says in GitHub's words why there can be none. */
export async function openPullRequest(
  world: World,
  repository: Repository,
  wish: NewPullRequest,
  author: Account,
): Promise<PullRequest | string> {
  const { git, owner, pullRequests } = repository;
  const [base, head] = [await git.head(wish.baseRefName), await git.head(wish.headRefName)];
  if (base === null || head === null) return "Head sha can't be blank, Base sha can't be blank";
  if ((await git.between(base, head)).length === 0)
    return `No commits between ${wish.baseRefName} and ${wish.headRefName}`;
  const isSame = (one: PullRequest) =>
    one.state === 'OPEN' && one.headRefName === wish.headRefName && one.baseRefName === wish.baseRefName;
  if (pullRequests.some(isSame)) return `A pull request already exists for ${owner.login}:${wish.headRefName}.`;
  const databaseId = world.nextId();
  const at = world.clock.tick();
  const opened: PullRequest = {
    ...{ __typename: 'PullRequest', repository, databaseId, nodeId: nodeId('PullRequest', databaseId) },
    ...{
      number: repository.nextNumber++,
      createdAt: at,
      updatedAt: at,
      author,
      state: 'OPEN',
      isDraft: false,
      ...wish,
    },
    ...{ closes: new Set(), reviews: [], closedAt: null, mergedAt: null, ended: null },
  };
  pullRequests.push(opened);
  tellPullRequest(world, opened, 'opened', author, { head, base });
  if (repository.actions.startsByItself) {
    const { headRefName: branch, title } = opened;
    await trigger(world, repository, { event: 'pull_request', type: 'opened', branch, by: author, title });
  }
  return opened;
}

/** Lets a branch point elsewhere, if it is where it was seen; what has nothing left to merge GitHub closes. */
export async function moveBranch(
  { git, pullRequests }: Repository,
  { branch, from, to }: { readonly branch: string; readonly from: string | null; readonly to: string },
): Promise<boolean> {
  if (!(await git.move(branch, to, from))) return false;
  for (const one of pullRequests) {
    const base = one.headRefName === branch && one.state === 'OPEN' ? await git.head(one.baseRefName) : null;
    if (base !== null && (await git.between(base, to)).length === 0)
      Object.assign(one, { state: 'CLOSED', ended: { head: to, base } });
  }
  return true;
}

/** The commits that a pull request is about, or was when it ended. */
export async function endsOf({ ended, repository, ...pull }: PullRequest): Promise<{ head: string; base: string }> {
  if (ended) return ended;
  const [head, base] = [await repository.git.head(pull.headRefName), await repository.git.head(pull.baseRefName)];
  return { head: head ?? '', base: base ?? '' };
}

/**
 * The issues that a pull request closes when it is merged: those its text names, in its own repository or in another (`owner/name#12`), and
 * those it was linked to by hand.
 */
export function closingIssues(world: World, { repository, body, closes }: PullRequest): Issue[] {
  const words = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+([\w.-]+\/[\w.-]+)?#(\d+)/gi;
  const named = [...body.matchAll(words)].map(([, name, number]) => {
    const issues = name === undefined ? repository.issues : world.repositories.get(name.toLowerCase())?.issues;
    return issues?.get(Number(number));
  });
  const linked = [...closes].map((number) => repository.issues.get(number));
  return [...new Set([...named, ...linked])].filter((issue) => issue !== undefined);
}

/** Tells of a pull request. */
export const tellPullRequest = (
  world: World,
  pullRequest: PullRequest,
  action: Extract<HappenedToCode, { name: 'pull_request' }>['action'],
  sender: Account,
  ends: { readonly head: string; readonly base: string },
): void =>
  world.tell({ name: 'pull_request', action, repository: pullRequest.repository, sender, pullRequest, ...ends });
