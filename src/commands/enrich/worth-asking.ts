import { branchOf } from '../../github/branch-of.ts';
import { createGitHub } from '../../github/client.ts';
import { holdsOthers } from '../../github/holds-others.ts';
import { needToken } from '../../github/need-token.ts';
import type { PlacedProposal } from '../../proposals/proposed-text.ts';
import { proposalBranch } from '../../proposals/pull-request-text.ts';
import type { Settings } from '../../settings/join-settings.ts';

/**
 * Proposals without those for files while somebody else works on the branch for them: what a model said could not be proposed, and would be
 * paid for again the next time.
 */
export async function worthAsking(own: Settings, due: readonly PlacedProposal[]): Promise<readonly PlacedProposal[]> {
  const { dataHub } = own;
  const isInFile = ({ channel }: PlacedProposal) => channel.kind === 'file';
  if (own.ai.provider === 'extractive' || dataHub.kind !== 'repository' || !due.some(isInFile)) return due;
  const github = createGitHub({ ...own, token: needToken('Looking at proposals', own.token) });
  const { name: base } = await branchOf(github, dataHub);
  const isTaken = await holdsOthers(github, dataHub, { base, branch: proposalBranch });
  return isTaken ? due.filter((one) => !isInFile(one)) : due;
}
