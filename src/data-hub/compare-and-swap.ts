import type { Committed } from '../github/commit-files.ts';
import { GitHubError } from '../github/explain.ts';
import type { HubChange, HubState } from './hub.ts';

/** Gives the change that a data-hub needs, or nothing where it is as it should be. Asked again when another commit came first. */
export type Plan = (hub: HubState) => HubChange | undefined | Promise<HubChange | undefined>;

/** What was changed, and the commit it was made in; in a folder there is none. */
export interface Changed {
  readonly change: HubChange | undefined;
  readonly commit: string | null;
}

/** Something that can be looked at, and changed only as it was looked at. */
export interface Swappable<Seen extends { readonly head: string; readonly hub: HubState }> {
  /** What it is called where it cannot be changed. */
  readonly name: string;
  read(): Promise<Seen>;
  commit(seen: Seen, change: HubChange): Promise<Committed>;
  pause(seconds: number): Promise<void>;
}

/** Seconds that are waited in all for others who write as well: a bulk change has dozens of runs write to one branch. */
const patience = 420;
const longestPause = 30;

/**
 * Looks, asks what is to be different, and commits that on what was seen, again and again until it is done. Whatever an answer says or
 * fails to say, looking again tells: what was sent and is no longer wanted was committed.
 */
export async function compareAndSwap<Seen extends { readonly head: string; readonly hub: HubState }>(
  place: Swappable<Seen>,
  plan: Plan,
  dryRun = false,
): Promise<Changed> {
  let sent: HubChange | undefined;
  let waited = 0;
  // Twice as long each time, more or less, so that those who came at once spread out.
  for (let seconds = 1; ; seconds = Math.min(2 * seconds, longestPause)) {
    const seen = await place.read();
    const change = wanted(await plan(seen.hub));
    if (change) refuseObstacles(place.name, seen.hub, change);
    if (!change) return { change: sent, commit: sent ? seen.head : null };
    if (dryRun) return { change, commit: null };
    const done = await place.commit(seen, change);
    if (typeof done === 'object') return { change, commit: done.oid };
    sent = done === 'unknown' ? change : undefined;
    waited += seconds;
    if (waited > patience) throw tired(place.name, done);
    await place.pause(seconds * (0.5 + Math.random()));
  }
}

/** A repository would put a file in the place of whatever stands there. */
function refuseObstacles(name: string, { obstacleTo }: HubState, { write }: HubChange): void {
  const obstacle = [...write.keys()].map(obstacleTo).find((path) => path !== undefined);
  if (obstacle !== undefined)
    throw new GitHubError(
      `${obstacle} of ${name} stands in the way of what is to be written, so nothing was written.`,
      'Move it elsewhere: a folder of a data-hub is a plain folder there, and a file a plain file.',
    );
}

/** The change, where it changes anything. */
const wanted = (change: HubChange | undefined): HubChange | undefined =>
  change && change.write.size + change.remove.length > 0 ? change : undefined;

function tired(name: string, done: 'stale' | 'unknown'): GitHubError {
  const again = 'Run this again; it goes on where it stopped.';
  if (done === 'unknown')
    return new GitHubError(`GitHub did not answer whether the commit to ${name} was made.`, again);
  return new GitHubError(
    `Somebody else commits to ${name} all the time: for ${patience / 60} minutes another commit came first.`,
    again,
  );
}
