import { GitHubError } from '../github/explain.ts';
import { withoutForgotten } from '../pipeline/forgotten/without-forgotten.ts';
import { type MirrorPlan, mirrorPlan, type Synced } from '../pipeline/mirror/mirror-plan.ts';
import { isMirrorOf } from '../pipeline/sources/merge-sources.ts';
import { forgottenRecords } from '../settings/hub-config.ts';
import { fullName } from '../settings/repository.ts';
import { changeHub } from './change-hub.ts';
import type { HubChange, HubState } from './hub.ts';
import { type ReadForSync, readForSync } from './read-for-sync.ts';
import { reading } from './read-sources.ts';
import { sampleFiles } from './sample-files.ts';
import { syncMessage } from './sync-message.ts';
import { issuesUrl, omitsPrivate, type SyncTarget } from './sync-target.ts';

/** What a sync did. */
export interface SyncResult {
  readonly synced: readonly Synced[];
  /** Files in the place of a record that are not its mirror, and stayed. */
  readonly taken: readonly string[];
  /** Numbers of issues that are there and are not mirrored, because their records are forgotten. */
  readonly forgotten: readonly number[];
  /** Numbers of which there is neither an issue that is a record nor a file. */
  readonly absent: readonly number[];
  /** Files of the sample that went. */
  readonly sample: readonly string[];
  readonly labeled: ReadForSync['labeled'];
  readonly commit: string | null;
  readonly changed: boolean;
}

/**
 * Makes a data-hub equal to issues as they are now. The data-hub is looked at first and the issues after it: whoever commits in between
 * makes both be read again, so that an older state never overwrites a newer one.
 */
export async function syncHub(target: SyncTarget): Promise<SyncResult> {
  const told = new Map<HubChange, Told>();
  let last: Told = { synced: [], taken: [], sample: [], forgotten: [], absent: [] };
  let labeled: ReadForSync['labeled'] = [];
  let isSampleTold = target.dryRun ?? false;
  const { commit, change } = await changeHub(
    target,
    async (hub) => {
      const records = forgottenRecords(hub.config, hub.configFiles);
      const gone = new Set(records.map(({ number }) => number));
      const all = await reading(target, fullName(target.issuesDb), (github) => readForSync(github, target, hub, gone));
      const read = {
        labeled: all.labeled,
        issues: withoutForgotten(target.types, all.issues, records),
        beside: withoutForgotten(target.types, all.beside, records),
      };
      const forgotten = all.issues.flatMap(({ id }) => (gone.has(id) ? [id] : []));
      labeled = read.labeled.length > 0 ? read.labeled : labeled;
      const { plan, sample } = planFor(target, hub, read);
      if (sample.length > 0 && !isSampleTold) {
        isSampleTold = true;
        await target.beforeSampleGoes?.(sample);
      }
      const found = new Set(all.issues.map(({ id }) => id));
      const nowhere = (id: number) => !found.has(id) && !hub.candidates.some((file) => file.id === id);
      const absent = target.scope === 'all' ? [] : target.scope.filter(nowhere);
      last = { synced: plan.synced, taken: plan.taken, sample, forgotten, absent };
      const change = changeOf(plan, sample);
      told.set(change, last);
      return change;
    },
    { dryRun: target.dryRun ?? false },
  );
  // After a lost answer there is nothing left to do: what was done is what was sent.
  return { ...((change && told.get(change)) ?? last), labeled, commit, changed: change !== undefined };
}

type Told = Pick<SyncResult, 'synced' | 'taken' | 'sample' | 'forgotten' | 'absent'>;

function planFor(target: SyncTarget, hub: HubState, { issues, beside }: ReadForSync) {
  const { types, scope, privacy, comments, now = Date.now(), acceptShrink = false } = target;
  const url = issuesUrl(target);
  // Of the sample nothing may stand among real records but what mirrors them.
  const stored = hub.isSample ? hub.candidates.filter(({ data }) => isMirrorOf(url, data)) : hub.candidates;
  const plan = mirrorPlan(
    {
      types,
      issues,
      beside,
      stored,
      texts: hub.texts,
      obstacles: hub.obstacles,
      issuesUrl: url,
      scope: scope === 'all' ? scope : new Set(scope),
    },
    {
      ...privacy,
      comments,
      now,
      recordNames: types.map(({ name }) => name),
      patternTags: [],
      omitsPrivate: omitsPrivate(target, hub),
    },
  );
  if (scope === 'all' && !acceptShrink && !hub.isSample) refuseShrink(target, plan);
  // A number that is no record's is no reason to take anything away.
  const makesRoom = hub.isSample && (scope === 'all' || plan.write.size > 0);
  return { plan, sample: makesRoom ? sampleFiles(hub, target.sample, new Set(plan.write.keys())) : [] };
}

/** Share of the files that may go at once because their issues are gone. */
const tolerated = 0.2;

function refuseShrink({ issuesDb }: SyncTarget, { synced, mirrored }: MirrorPlan): void {
  const gone = synced.filter(({ how }) => how === 'removed');
  if (gone.length <= mirrored * tolerated) return;
  throw new GitHubError(
    `Of the ${mirrored} records in the data-hub ${gone.length} have no issue in ${fullName(issuesDb)} any more, so nothing was written.`,
    'If they are meant to go, say so once: "npx ledgerline sync --full --accept-shrink". ' +
      'On GitHub, run the workflow "Reconcile" by hand and tick it there.',
  );
}

function changeOf({ write, remove, synced }: MirrorPlan, sample: readonly string[]): HubChange {
  const going = new Set([...remove, ...sample]);
  return {
    write,
    remove: [...going].filter((path) => !write.has(path)),
    message: syncMessage(synced, sample.length > 0),
  };
}
