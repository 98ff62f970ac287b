import type { GitHub } from '../../../src/github/client.ts';
import { commitFiles } from '../../../src/github/commit-files.ts';
import { GitHubError, isRefusal } from '../../../src/github/explain.ts';
import { holdsOthers } from '../../../src/github/holds-others.ts';
import { moveBranch } from '../../../src/github/move-branch.ts';
import { openPullRequest } from '../../../src/github/pull-requests.ts';
import { fullName, type Repository } from '../../../src/settings/repository.ts';
import { actionsOfBranch } from '../actions-of-branch.ts';
import type { LeftAlone, Proposed, Wish } from '../forge.ts';
import { type BranchState, branchState } from './branch-state.ts';
import { type Changes, changesToMake, isNothing } from './changes-to-make.ts';

/** So often it is looked anew. Each look is followed by one act: a branch, a commit, a pull request. */
const mostRounds = 8;

type Act = 'branch' | { readonly commit: Changes; readonly on: string } | 'open';

/**
 * Proposes a change in one commit on a branch of its own and in one pull request, or finds them again. After each act it is looked again,
 * so that what was done although the answer was lost is not done twice. What somebody else has touched is left alone and said.
 */
export async function propose(github: GitHub, at: Repository, wish: Wish): Promise<Proposed | LeftAlone> {
  let acts = 0;
  let failure: unknown;
  for (let round = 1; ; round++) {
    const state = await branchState(github, at, wish);
    const next = await nextAct(github, at, wish, state);
    if (typeof next === 'object' && 'leftAlone' in next) return next;
    if (typeof next === 'object' && 'number' in next) return { ...next, wasThere: acts === 0 };
    if (round === mostRounds) throw failure ?? restless(at, wish.branch);
    try {
      await carryOut(github, at, wish, state, next);
      acts++;
    } catch (error) {
      if (isRefusal(error)) throw error;
      failure = error;
    }
  }
}

async function nextAct(
  github: GitHub,
  at: Repository,
  wish: Wish,
  { base, head, pulls, url, isDefault }: BranchState,
): Promise<Act | LeftAlone | Omit<Proposed, 'wasThere'>> {
  const { branch } = wish;
  if (isDefault || branch === wish.base)
    throw new GitHubError(`A proposal cannot stand in ${branch} itself.`, ownBranch);
  if (base === undefined) throw new GitHubError(`${fullName(at)} has no branch "${wish.base}".`, ownBranch);
  const open = pulls.find(({ state }) => state === 'OPEN');
  const last = open ?? pulls.at(-1);
  if (last?.state === 'CLOSED')
    return { leftAlone: `Somebody closed pull request #${last.number}, so it stays closed.` };
  if (head !== undefined && (await holdsOthers(github, at, wish)))
    return { leftAlone: `Somebody else has committed to ${branch}, so it is theirs now.` };
  const there = (headSha: string) => {
    const { number = 0, url: place = '' } = last ?? {};
    return { number, url: place, headSha, actionsUrl: actionsOfBranch(url, branch) };
  };
  if (open === undefined && isNothing(await changesToMake(github, at, base, wish)))
    return last ? there(head ?? base) : { leftAlone: `${wish.base} holds all of it already.` };
  if (head === undefined) return 'branch';
  const commit = await changesToMake(github, at, head, wish);
  if (!isNothing(commit)) return { commit, on: head };
  return open ? there(head) : 'open';
}

async function carryOut(github: GitHub, at: Repository, wish: Wish, state: BranchState, act: Act): Promise<void> {
  const { base, branch, title, body, draft, message } = wish;
  const { repositoryId } = state;
  if (act === 'branch') await moveBranch(github, repositoryId, { branch, from: undefined, to: state.base ?? '' });
  else if (act === 'open') await openPullRequest(github, repositoryId, { base, branch, title, body, draft });
  else await commitFiles(github, { ...at, branch, expected: act.on, message, ...act.commit });
}

const ownBranch = 'Name a branch of its own for it, and an existing one to merge it into.';

const restless = (at: Repository, branch: string): GitHubError =>
  new GitHubError(
    `The branch ${branch} of ${fullName(at)} does not become what it should be: it changes each time it is looked at.`,
    'Something else may be writing to it. Run this again when that is done.',
  );
