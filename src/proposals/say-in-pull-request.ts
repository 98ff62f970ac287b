import { type Branch, branchOf } from '../github/branch-of.ts';
import type { GitHub } from '../github/client.ts';
import { commitFiles } from '../github/commit-files.ts';
import { GitHubError, isRefusal } from '../github/explain.ts';
import { moveBranch } from '../github/move-branch.ts';
import { changePullRequest, openPullRequest } from '../github/pull-requests.ts';
import { readSideBranch, type SideBranch } from '../github/side-branch.ts';
import { textsAt } from '../github/texts-at.ts';
import { withMembers } from '../pipeline/derived/with-members.ts';
import type { HubRepository } from '../settings/hub-place.ts';
import { fullName } from '../settings/repository.ts';
import type { Outcome, ProposedText } from './proposed-text.ts';
import { commitMessage, linesFor, linesIn, proposalBranch, pullRequestText } from './pull-request-text.ts';

/** So often it is looked anew before it is left to the next run. */
const mostRounds = 5;

/** Texts to propose by the paths of their files in the repository. */
type ByFile = ReadonlyMap<string, ProposedText>;

/**
 * Proposes descriptions in one pull request to a data-hub, on a branch of our own: it is opened, or it grows. Nothing is done where
 * somebody else has committed to that branch, and the branch that the data-hub is read from is never written to. After each change it is
 * looked again, so what was done although the answer was lost is not done twice.
 */
export async function sayInPullRequest(github: GitHub, hub: HubRepository, all: ByFile): Promise<Outcome> {
  let outcome: Outcome = 'there already';
  let failure: unknown;
  for (let round = 1; ; round++) {
    const seen = await look(github, hub, all);
    if (seen.side.hasOthers) return 'left alone';
    if (isDone(seen)) return outcome;
    if (round === mostRounds) throw failure ?? restless(hub);
    if (outcome !== 'made') outcome = seen.side.pullRequest === undefined ? 'made' : 'updated';
    try {
      await carryOut(github, hub, seen, all);
    } catch (error) {
      if (isRefusal(error)) throw error;
      failure = error;
    }
  }
}

/** How the branch stands, and what is still to be done in it. */
interface Seen {
  readonly base: Branch;
  readonly side: SideBranch;
  readonly write: ReadonlyMap<string, string>;
  readonly words: ReturnType<typeof pullRequestText> | undefined;
}

async function look(github: GitHub, hub: HubRepository, all: ByFile): Promise<Seen> {
  const base = await branchOf(github, hub);
  const side = await readSideBranch(github, hub, { base: base.name, branch: proposalBranch });
  const paths = [...all.keys()];
  const wanted = described(all, await textsAt(github, hub, base.head, paths));
  const lines = linesFor(new Map([...all].filter(([path]) => wanted.has(path))));
  const { head, pullRequest } = side;
  // Without a pull request the branch is what was left of an earlier one, and begins anew.
  if (head === undefined || pullRequest === undefined)
    return { base, side, write: wanted, words: wanted.size === 0 ? undefined : pullRequestText(lines) };
  const there = await textsAt(github, hub, head, paths);
  const before = linesIn(pullRequest.body);
  const words = before && pullRequestText(new Map([...before, ...lines]));
  const isSaid = words?.body === pullRequest.body.replaceAll('\r\n', '\n');
  const write = new Map([...wanted].filter(([path, text]) => there.get(path) !== text));
  return { base, side, write, words: isSaid ? undefined : words };
}

const isDone = ({ write, words }: Seen): boolean => write.size === 0 && words === undefined;

/** The files with their descriptions; nothing for one that is gone or has got one by now. */
function described(all: ByFile, texts: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, { text }] of all) {
    const file = texts.get(path);
    if (file !== undefined && hasNone(file)) found.set(path, withMembers(file, new Map([['description', text]])));
  }
  return found;
}

function hasNone(file: string): boolean {
  try {
    const { description = null } = Object(JSON.parse(file));
    return description === null || String(description).trim() === '';
  } catch {
    return false;
  }
}

async function carryOut(github: GitHub, hub: HubRepository, { base, side, write, words }: Seen, all: ByFile) {
  const { repositoryId, head, pullRequest } = side;
  const branch = proposalBranch;
  if (pullRequest === undefined && head !== base.head)
    await moveBranch(github, repositoryId, { branch, from: head, to: base.head });
  if (write.size > 0) {
    const { owner, name } = hub;
    const expected = pullRequest === undefined ? base.head : (head ?? base.head);
    const message = commitMessage([...all].flatMap(([path, one]) => (write.has(path) ? [one] : [])));
    const done = await commitFiles(github, { owner, name, branch, expected, message, write, remove: [] });
    if (typeof done === 'string') return;
  }
  if (words === undefined) return;
  if (pullRequest === undefined) await openPullRequest(github, repositoryId, { base: base.name, branch, ...words });
  else await changePullRequest(github, pullRequest.id, words);
}

const restless = (hub: HubRepository): GitHubError =>
  new GitHubError(
    `The branch ${proposalBranch} of ${fullName(hub)} does not become what it should be: it changes each time it is looked at.`,
    'Another workflow may be writing to it. Run this again when that is done.',
  );
