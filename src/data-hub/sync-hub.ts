import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/explain.ts';
import { readIssues } from '../github/read-issues.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { withoutForgotten } from '../pipeline/forgotten/without-forgotten.ts';
import { type MirrorPlan, mirrorPlan, type Synced } from '../pipeline/mirror/mirror-plan.ts';
import { candidateFromIssue } from '../pipeline/sources/candidate-from-issue.ts';
import { isMirrorOf } from '../pipeline/sources/merge-sources.ts';
import { mayHoldAddress } from '../pipeline/text/find-addresses.ts';
import { forgottenRecords } from '../settings/hub-config.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName, type Repository } from '../settings/repository.ts';
import { cacheFile } from './cache-file.ts';
import { changeHub, type HubTarget } from './change-hub.ts';
import type { HubChange, HubState } from './hub.ts';
import { labelNewRecords } from './label-new-records.ts';
import { readIssuesDb, recordLabels } from './read-issues-db.ts';
import { reading } from './read-sources.ts';
import { sampleFiles } from './sample-files.ts';
import { syncMessage } from './sync-message.ts';

/** Whose issues a data-hub mirrors, and how. */
export interface SyncTarget
  extends HubTarget,
    Pick<Settings, 'serverUrl' | 'privacy' | 'hubPrivacy' | 'comments' | 'token'> {
  readonly issuesDb: Repository;
  /** Numbers of issues, or all of them. */
  readonly scope: 'all' | readonly number[];
  /** A person's word that many files may go. */
  readonly acceptShrink?: boolean;
  /** SHA-256 of the sample's files by their paths below the data-hub. */
  readonly sample: ReadonlyMap<string, string>;
  /** Hears once which files of the sample are about to go, before anything is written; what it throws keeps them. */
  readonly beforeSampleGoes?: (files: readonly string[]) => void | Promise<void>;
  readonly dryRun?: boolean;
}

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
  /** Issues that were given a record label, and those that could not be given one. */
  readonly labeled: readonly { readonly id: number; readonly type: string; readonly why?: string }[];
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
  let labeled: SyncResult['labeled'] = [];
  let isSampleTold = target.dryRun ?? false;
  const { commit, change } = await changeHub(
    target,
    async (hub) => {
      const records = forgottenRecords(hub.config, hub.configFiles);
      const gone = new Set(records.map(({ number }) => number));
      const all = await reading(target, fullName(target.issuesDb), (github) => issuesOf(github, target, hub, gone));
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

interface Read {
  readonly issues: readonly Candidate[];
  /** Those whom others may refer to by an address that the data-hub does not hold. */
  readonly beside: readonly Candidate[];
  readonly labeled: SyncResult['labeled'];
}

async function issuesOf(
  github: GitHub,
  target: SyncTarget,
  hub: HubState,
  forgotten: ReadonlySet<number>,
): Promise<Read> {
  const { types, scope, issuesDb, comments, now = Date.now(), dryRun = false } = target;
  const labels = recordLabels(types);
  const query = { ...issuesDb, labels, comments, now };
  if (scope !== 'all') {
    const found = await readIssues(github, { ...query, labels: [] }, scope);
    const wanted = found.filter(({ number }) => !forgotten.has(number));
    const { issues, labeled } = await labelNewRecords(github, types, query, wanted, dryRun);
    const candidates = [...issues, ...found.filter(({ number }) => forgotten.has(number))].flatMap(
      (issue) => candidateFromIssue(types, issue) ?? [],
    );
    return { issues: candidates, labeled, beside: await addressees(github, target, hub, candidates) };
  }
  const db = { repository: issuesDb, cacheFile: cacheFile(target, 'issues', fullName(issuesDb)), comments, now };
  const { candidates } = await readIssuesDb(github, types, { ...db, afresh: true });
  return { issues: [...candidates, ...(await missed(github, target, hub, candidates))], beside: [], labeled: [] };
}

/** Issues that a whole list left out although they are there: what the data-hub holds of them is not dropped on a list's word alone. */
async function missed(
  github: GitHub,
  target: SyncTarget,
  hub: HubState,
  listed: readonly Candidate[],
): Promise<Candidate[]> {
  const { types, issuesDb, comments, now = Date.now() } = target;
  const known = new Set(listed.map(({ id }) => id));
  const mirrors = hub.candidates.filter(({ id, data }) => !known.has(id) && isMirrorOf(issuesUrl(target), data));
  const numbers = [...new Set(mirrors.map(({ id }) => id))];
  const found = await readIssues(github, { ...issuesDb, labels: recordLabels(types), comments, now }, numbers);
  return found.flatMap((issue) => candidateFromIssue(types, issue) ?? []);
}

/** Where an issue may name somebody by an address: all who gave one. Without an address in it, nobody needs to be asked for. */
async function addressees(
  github: GitHub,
  target: SyncTarget,
  hub: HubState,
  issues: readonly Candidate[],
): Promise<Candidate[]> {
  const { types, issuesDb, now = Date.now() } = target;
  if (!omitsPrivate(target, hub) || !issues.some(({ data }) => mayHoldAddress(JSON.stringify(data)))) return [];
  const withAddress = types.filter(({ fields }) => Object.values(fields).some(({ shape }) => shape === 'email'));
  if (withAddress.length === 0) return [];
  const numbers = new Set(issues.map(({ id }) => id));
  const file = cacheFile(target, 'addressees', fullName(issuesDb));
  const { candidates } = await readIssuesDb(github, withAddress, { repository: issuesDb, cacheFile: file, now });
  return candidates.filter(({ id }) => !numbers.has(id));
}

const omitsPrivate = ({ hubPrivacy }: SyncTarget, { isPublic }: HubState): boolean =>
  (hubPrivacy ?? (isPublic ? 'omit' : 'mirror')) === 'omit';

function planFor(target: SyncTarget, hub: HubState, { issues, beside }: Read) {
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

/** The address that each issue's own starts with. */
export const issuesUrl = ({ serverUrl, issuesDb }: Pick<SyncTarget, 'serverUrl' | 'issuesDb'>): string =>
  `${serverUrl}/${fullName(issuesDb)}/issues/`;

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
