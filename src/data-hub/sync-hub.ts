import { withoutForgotten } from '../pipeline/forgotten/without-forgotten.ts';
import { type MirrorPlan, mirrorPlan, type Synced } from '../pipeline/mirror/mirror-plan.ts';
import { isMirrorOf } from '../pipeline/sources/issues-urls.ts';
import { forgottenRecords } from '../settings/hub-config.ts';
import { fullName } from '../settings/repository.ts';
import { changeHub } from './change-hub.ts';
import type { HubChange, HubState } from './hub.ts';
import { type ReadForSync, readForSync } from './read-for-sync.ts';
import { reading } from './read-sources.ts';
import { type Elsewhere, filesElsewhere, refuseElsewhere, stayingElsewhere } from './refuse-elsewhere.ts';
import { refuseLoss } from './refuse-loss.ts';
import { sampleFiles, shippedFiles } from './sample-files.ts';
import { syncMessage } from './sync-message.ts';
import { omitsPrivate, type SyncTarget } from './sync-target.ts';

/** What a sync did. */
export interface SyncResult {
  readonly synced: readonly Synced[];
  /** Files in the place of a record that are not its mirror, and stayed. */
  readonly taken: readonly string[];
  /** Files that could not be read and were written anew, with whatever text of enrichment they held. */
  readonly lost: readonly string[];
  /** Files that cannot be read and stay, because nothing in them says whose they are. */
  readonly unreadable: readonly string[];
  /** Files of issues of other repositories that stay, where all were looked at. */
  readonly elsewhere: readonly Elsewhere[];
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
  let last: Told = {
    synced: [],
    taken: [],
    lost: [],
    unreadable: [],
    sample: [],
    forgotten: [],
    absent: [],
    elsewhere: [],
  };
  let labeled: ReadForSync['labeled'] = [];
  let isSampleTold = target.dryRun ?? false;
  const { commit, change } = await changeHub(
    target,
    async (hub) => {
      const records = forgottenRecords(hub.config, hub.configFiles);
      const gone = new Set(records.map(({ number }) => number));
      const all = await reading(target, fullName(target.issuesDb), (github) => readForSync(github, target, hub, gone));
      const read = {
        ...all,
        issues: withoutForgotten(target.types, all.issues, records),
        beside: withoutForgotten(target.types, all.beside, records),
      };
      const forgotten = all.issues.flatMap(({ id }) => (gone.has(id) ? [id] : []));
      labeled = read.labeled.length > 0 ? read.labeled : labeled;
      const { plan, sample, elsewhere } = planFor(target, hub, read);
      if (sample.length > 0 && !isSampleTold) {
        isSampleTold = true;
        await target.beforeSampleGoes?.(sample);
      }
      const found = new Set(all.issues.map(({ id }) => id));
      const nowhere = (id: number) => !found.has(id) && !hub.candidates.some((file) => file.id === id);
      const absent = target.scope === 'all' ? [] : target.scope.filter(nowhere);
      last = {
        synced: plan.synced,
        taken: plan.taken,
        lost: plan.lost,
        unreadable: plan.unreadable,
        sample,
        forgotten,
        absent,
        elsewhere: target.scope === 'all' ? elsewhere : [],
      };
      const change = changeOf(plan, sample);
      told.set(change, last);
      return change;
    },
    { dryRun: target.dryRun ?? false },
  );
  // After a lost answer there is nothing left to do: what was done is what was sent.
  return { ...((change && told.get(change)) ?? last), labeled, commit, changed: change !== undefined };
}

type Told = Pick<
  SyncResult,
  'synced' | 'taken' | 'lost' | 'unreadable' | 'sample' | 'forgotten' | 'absent' | 'elsewhere'
>;

function planFor(target: SyncTarget, hub: HubState, { issues, beside, issuesUrls }: ReadForSync) {
  const { types, scope, privacy, comments, now = Date.now(), acceptShrink = false } = target;
  const shipped = hub.isSample ? shippedFiles(hub, target.sample) : new Set<string>();
  // Of the sample nothing may stand among real records but what mirrors them. What it did not bring along is real, whatever a marker says.
  const stored = hub.candidates.filter(({ origin, data }) => !shipped.has(origin) || isMirrorOf(issuesUrls, data));
  const plan = mirrorPlan(
    {
      types,
      issues,
      beside,
      stored,
      texts: hub.texts,
      obstacleTo: hub.obstacleTo,
      issuesUrls,
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
  const others = filesElsewhere(stored, target.serverUrl, issuesUrls);
  const going = new Set([...plan.write.keys(), ...plan.remove]);
  if (!acceptShrink) refuseElsewhere(fullName(target.issuesDb), stored, others, going);
  if (scope === 'all' && !acceptShrink) refuseLoss(target, plan);
  // A number that is no record's is no reason to take anything away.
  const makesRoom = hub.isSample && (scope === 'all' || plan.write.size > 0);
  return {
    plan,
    elsewhere: stayingElsewhere(others, going),
    sample: makesRoom ? sampleFiles(hub, target.sample, new Set(plan.write.keys())) : [],
  };
}

function changeOf({ write, remove, synced }: MirrorPlan, sample: readonly string[]): HubChange {
  const going = new Set([...remove, ...sample]);
  return {
    write,
    remove: [...going].filter((path) => !write.has(path)),
    message: syncMessage(synced, sample.length > 0),
  };
}
