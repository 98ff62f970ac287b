import { messageOf } from '../../engine/steps.ts';
import type { Check } from '../../github/forge.ts';
import { type Clone, openClone } from './clone.ts';
import type { Remote } from './git.ts';
import { notGreen, some } from './green.ts';

/** Where the stages work now, and what a person should know about it. */
export interface Synced {
  /** Nothing where there is no commit to work with. */
  readonly at: { readonly folder: string; readonly sha: string } | undefined;
  readonly said: string | undefined;
  /** Whether something is wrong, and not only not ready yet. */
  readonly failed: boolean;
}

/** What is asked for it. */
export interface SyncOptions {
  /** A folder of the loop's own; the clone is made in it. */
  readonly root: string;
  readonly remote: Remote;
  /** The default branch unless told. */
  readonly branch: string | undefined;
  readonly checks: (sha: string) => Promise<readonly Check[]>;
}

/** So many commits are asked about before it is given up for now. */
const most = 30;

/**
 * Brings the clone to the newest commit of the branch whose checks are green, always forward. Whatever is in the way is said, and the loop
 * goes on with the commit it has.
 */
export async function sync({ root, remote, branch, checks }: SyncOptions, signal?: AbortSignal): Promise<Synced> {
  const clone = await openClone(root, remote, signal).catch(messageOf);
  if (typeof clone === 'string') return { at: undefined, said: clone, failed: true };
  const current = await clone.current();
  const dirty = current === undefined ? [] : await clone.changedByHand();
  if (dirty.length > 0)
    return {
      ...{ at: undefined, failed: true },
      said:
        `Somebody changed files in ${clone.folder} by hand: ${some(dirty)}. ` +
        'Nothing is done until they are as they were; or delete the folder, and it is made anew.',
    };
  const moved = await forward(clone, current, branch, checks).catch((error: unknown) => ({
    ...{ sha: current, failed: true },
    said: `${messageOf(error)}${current === undefined ? '' : ` The loop goes on with ${short(current)}.`}`,
  }));
  const { sha, said, failed } = moved;
  return { at: sha === undefined ? undefined : { folder: clone.folder, sha }, said, failed };
}

interface Moved {
  readonly sha: string | undefined;
  readonly said: string | undefined;
  readonly failed: boolean;
}

async function forward(
  clone: Clone,
  current: string | undefined,
  wanted: string | undefined,
  checks: SyncOptions['checks'],
): Promise<Moved> {
  const branch = wanted ?? (await clone.usualBranch());
  const tip = await clone.fetch(branch);
  if (tip === current) return { sha: current, said: undefined, failed: false };
  if (current !== undefined && !(await clone.cameFrom(current, tip)))
    return {
      ...{ sha: current, failed: true },
      said:
        `The history of ${branch} was rewritten: ${short(current)} is no longer part of it. ` +
        `The loop stays there; delete ${clone.folder} to begin anew with the branch.`,
    };
  let first: string | undefined;
  for (const sha of await clone.newest(tip, current, most)) {
    const why = notGreen(await checks(sha));
    first ??= why && `The commit ${short(sha)} of ${branch} ${why}.`;
    if (why !== undefined) continue;
    await clone.moveTo(sha);
    return { sha, said: first && `${first} The loop works with ${short(sha)} before it.`, failed: false };
  }
  const rest =
    current === undefined ? 'No commit of it is green, so nothing is done.' : `The loop stays at ${short(current)}.`;
  return { sha: current, said: `${first ?? `${branch} has nothing new.`} ${rest}`, failed: false };
}

const short = (sha: string): string => sha.slice(0, 7);
