import { type Branch, branchOf } from '../github/branch-of.ts';
import { createGitHub, type GitHub, type GitHubOptions } from '../github/client.ts';
import { commitFiles } from '../github/commit-files.ts';
import { GitHubError } from '../github/explain.ts';
import { objectCache } from '../object-cache.ts';
import type { HubRepository } from '../settings/hub-place.ts';
import { fullName } from '../settings/repository.ts';
import { cacheFile } from './cache-file.ts';
import { checkoutTexts } from './checkout-texts.ts';
import { inParts } from './commit-parts.ts';
import type { HubChange, HubState } from './hub.ts';
import { type HubFiles, hubFromFiles } from './hub-from-files.ts';
import { folderFiles } from './read-folder.ts';
import { type KnownHub, repositoryFiles } from './read-repository.ts';
import type { Sources } from './read-sources.ts';
import { withRememberedPages } from './remembered-pages.ts';
import { writeFolder } from './write-folder.ts';

/** Gives the change that a data-hub needs, or nothing where it is as it should be. Asked again when another commit came first. */
export type Plan = (hub: HubState) => HubChange | undefined | Promise<HubChange | undefined>;

/** What was changed, and the commit it was made in; in a folder there is none. */
export interface Changed {
  readonly change: HubChange | undefined;
  readonly commit: string | null;
}

/** Where the data-hub is and how GitHub is asked for it. */
export type HubTarget = Omit<GitHubOptions, 'token' | 'pages'> &
  Pick<Sources, 'types' | 'dataHub' | 'token' | 'cacheFolder' | 'now'>;

/**
 * Makes a data-hub what `plan` wants, in one commit of a repository or in a folder. A commit is made only on the state that was looked
 * at; when another came first, or the answer was lost, it is looked at again and asked again, so that nothing is overwritten and nothing
 * is done twice. With `dryRun` nothing is written.
 */
export async function changeHub(target: HubTarget, plan: Plan, { dryRun = false } = {}): Promise<Changed> {
  const { dataHub, types } = target;
  if (dataHub.kind === 'repository') return changeRepository(target, dataHub, plan, dryRun);
  const change = wanted(
    await plan(stateOf(target, await folderFiles(dataHub.folder, types, { mayBeMissing: true }), true)),
  );
  if (change && !dryRun) await writeFolder(dataHub.folder, change);
  return { change, commit: null };
}

function stateOf({ types }: HubTarget, { files, ...about }: HubFiles, isPublic: boolean): HubState {
  const texts = files.flatMap(({ folder, name, text }) =>
    text === null ? [] : [[`data/${folder}/${name}`, text] as const],
  );
  return { ...hubFromFiles(types, files, about), texts: new Map(texts), isPublic };
}

const wanted = (change: HubChange | undefined): HubChange | undefined =>
  change && change.write.size + change.remove.length > 0 ? change : undefined;

/** Others commit as well, but not for ever. */
const mostAttempts = 8;

async function changeRepository(
  target: HubTarget,
  place: HubRepository,
  plan: Plan,
  dryRun: boolean,
): Promise<Changed> {
  const repository = fullName(place);
  const { token, now = Date.now(), second = 1000 } = target;
  if (!token)
    throw new GitHubError(
      `Writing to ${repository} needs a token.`,
      'Set GITHUB_TOKEN. In Actions it is ${{ github.token }}; on your machine "gh auth token" prints one.',
    );
  return withRememberedPages({ ...target, repository, now }, async (pages) => {
    const github = createGitHub({ ...target, token, pages });
    let sent: HubChange | undefined;
    for (let attempt = 1; ; attempt++) {
      const branch = await branchOf(github, place);
      const change = wanted(await plan(stateOf(target, await filesAt(github, target, place, branch), branch.isPublic)));
      // What was sent and is no longer wanted was committed, though its answer was lost.
      if (!change) return { change: sent, commit: sent ? branch.head : null };
      if (dryRun) return { change, commit: null };
      const done = await commit(github, place, branch, change);
      if (typeof done === 'object') return { change, commit: done.oid };
      sent = done === 'unknown' ? change : undefined;
      if (attempt === mostAttempts) throw tired(repository, done);
      await new Promise((resolve) => setTimeout(resolve, (1 + Math.random()) * Math.min(attempt, 4) * second));
    }
  });
}

function tired(repository: string, done: 'stale' | 'unknown'): GitHubError {
  const again = 'Run this again; it goes on where it stopped.';
  if (done === 'unknown')
    return new GitHubError(`GitHub did not answer whether the commit to ${repository} was made.`, again);
  return new GitHubError(
    `Somebody else commits to ${repository} all the time: ${mostAttempts} times another commit came first.`,
    again,
  );
}

async function filesAt(github: GitHub, target: HubTarget, place: HubRepository, { head }: Branch): Promise<HubFiles> {
  const cache = objectCache<KnownHub>(cacheFile(target, 'blobs', fullName(place)), 'blobs 5');
  const texts = place.folder === '' ? {} : await checkoutTexts(place.folder);
  return repositoryFiles(github, place, target.types, cache, head, texts);
}

async function commit(github: GitHub, place: HubRepository, branch: Branch, change: HubChange) {
  const above = place.folder === '' ? '' : `${place.folder}/`;
  let expected = branch.head;
  for (const part of inParts(change)) {
    const done = await commitFiles(github, {
      owner: place.owner,
      name: place.name,
      branch: branch.name,
      expected,
      message: change.message,
      write: new Map([...part.write].map(([path, text]) => [`${above}${path}`, text])),
      remove: part.remove.map((path) => `${above}${path}`),
    });
    if (typeof done === 'string') return done;
    expected = done.oid;
  }
  return { oid: expected };
}
