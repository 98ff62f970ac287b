import { setTimeout as wait } from 'node:timers/promises';
import { type Branch, branchOf } from '../github/branch-of.ts';
import { createGitHub, type GitHub, type GitHubOptions } from '../github/client.ts';
import { commitFiles } from '../github/commit-files.ts';
import { needToken } from '../github/need-token.ts';
import { objectCache } from '../object-cache.ts';
import type { HubRepository } from '../settings/hub-place.ts';
import { fullName } from '../settings/repository.ts';
import { cacheFile } from './cache-file.ts';
import { checkoutTexts } from './checkout-texts.ts';
import { inParts } from './commit-parts.ts';
import { type Changed, compareAndSwap, type Plan } from './compare-and-swap.ts';
import type { HubChange, HubState } from './hub.ts';
import { type HubFiles, hubFromFiles } from './hub-from-files.ts';
import { obstacleTo } from './obstacle-to.ts';
import { folderFiles } from './read-folder.ts';
import { type KnownHub, repositoryFiles } from './read-repository.ts';
import type { Sources } from './read-sources.ts';
import { withRememberedPages } from './remembered-pages.ts';
import { writeFolder } from './write-folder.ts';

/** Where the data-hub is and how GitHub is asked for it. */
export type HubTarget = Omit<GitHubOptions, 'token' | 'pages'> &
  Pick<Sources, 'types' | 'dataHub' | 'token' | 'cacheFolder' | 'now'>;

/**
 * Makes a data-hub what `plan` wants, in one commit of a repository or in a folder. A commit is made only on the state that was looked
 * at; when another came first, or the answer was lost, it is looked at again and asked again, so that nothing is overwritten and nothing
 * is done twice. In a folder the files are looked at once more right before they are written. With `dryRun` nothing is written.
 */
export async function changeHub(target: HubTarget, plan: Plan, { dryRun = false } = {}): Promise<Changed> {
  const { dataHub } = target;
  return dataHub.kind === 'repository'
    ? changeRepository(target, dataHub, plan, dryRun)
    : changeFolder(target, dataHub.folder, plan, dryRun);
}

async function changeFolder(target: HubTarget, folder: string, plan: Plan, dryRun: boolean): Promise<Changed> {
  const { types, second = 1000 } = target;
  const { change } = await compareAndSwap(
    {
      name: folder,
      async read() {
        const hub = stateOf(target, await folderFiles(folder, types, { mayBeMissing: true }), true);
        return { head: '', hub };
      },
      commit: async ({ hub }, wish) => ((await writeFolder(folder, wish, hub.texts)) ? { oid: '' } : 'stale'),
      pause: (seconds) => wait(seconds * second),
    },
    plan,
    dryRun,
  );
  return { change, commit: null };
}

function stateOf({ types }: HubTarget, { files, ...about }: HubFiles, isPublic: boolean): HubState {
  const texts = files.flatMap(({ folder, name, text }) =>
    text === null ? [] : [[`data/${folder}/${name}`, text] as const],
  );
  return {
    ...hubFromFiles(types, files, about),
    texts: new Map(texts),
    obstacleTo: obstacleTo(about.entries),
    isPublic,
  };
}

async function changeRepository(
  target: HubTarget,
  place: HubRepository,
  plan: Plan,
  dryRun: boolean,
): Promise<Changed> {
  const repository = fullName(place);
  const { now = Date.now(), second = 1000 } = target;
  const token = needToken(`Writing to ${repository}`, target.token);
  return withRememberedPages({ ...target, repository, now }, async (pages) => {
    const github = createGitHub({ ...target, token, pages });
    return compareAndSwap(
      {
        name: repository,
        async read() {
          const branch = await branchOf(github, place);
          return {
            head: branch.head,
            branch,
            hub: stateOf(target, await filesAt(github, target, place, branch), branch.isPublic),
          };
        },
        commit: ({ branch }, change) => commit(github, place, branch, change),
        pause: (seconds) => wait(seconds * second),
      },
      plan,
      dryRun,
    );
  });
}

async function filesAt(github: GitHub, target: HubTarget, place: HubRepository, { head }: Branch): Promise<HubFiles> {
  const cache = objectCache<KnownHub>(cacheFile(target, 'blobs', fullName(place)), 'blobs 6');
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
