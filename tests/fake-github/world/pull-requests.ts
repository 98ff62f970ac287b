import type { Account, PullRequest, Repository } from './model.ts';
import { nodeId } from './node-id.ts';
import type { World } from './world.ts';

/** A pull request as somebody wishes for it. */
export type NewPullRequest = Pick<PullRequest, 'baseRefName' | 'headRefName' | 'title' | 'body'>;

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
  const opened: PullRequest = {
    ...{ __typename: 'PullRequest', repository, databaseId, nodeId: nodeId('PullRequest', databaseId) },
    ...{ number: repository.nextNumber++, createdAt: world.clock.tick(), author, state: 'OPEN', ...wish },
  };
  pullRequests.push(opened);
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
    if (base !== null && (await git.between(base, to)).length === 0) one.state = 'CLOSED';
  }
  return true;
}
