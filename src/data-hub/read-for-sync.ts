import type { GitHub } from '../github/client.ts';
import { readIssues } from '../github/read-issues.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { candidateFromIssue } from '../pipeline/sources/candidate-from-issue.ts';
import { type IssuesUrls, isMirrorOf } from '../pipeline/sources/issues-urls.ts';
import { mayHoldAddress } from '../pipeline/text/find-addresses.ts';
import { fullName } from '../settings/repository.ts';
import { cacheFile } from './cache-file.ts';
import type { HubState } from './hub.ts';
import { knownIssuesUrls } from './known-issues-urls.ts';
import { type Labeled, labelNewRecords } from './label-new-records.ts';
import { readIssuesDb, recordLabels } from './read-issues-db.ts';
import { omitsPrivate, type SyncTarget } from './sync-target.ts';

/** Issues as a sync finds them. */
export interface ReadForSync {
  readonly issues: readonly Candidate[];
  /** Those whom others may refer to by an address that the data-hub does not hold. */
  readonly beside: readonly Candidate[];
  readonly labeled: Labeled['labeled'];
  readonly issuesUrls: IssuesUrls;
}

/** Reads the issues of a scope as they are now, and gives new ones their record label. Of forgotten numbers no label is set. */
export async function readForSync(
  github: GitHub,
  target: SyncTarget,
  hub: HubState,
  forgotten: ReadonlySet<number>,
): Promise<ReadForSync> {
  const { types, scope, issuesDb, comments, now = Date.now(), dryRun = false } = target;
  let name: string | undefined;
  const onName = (told: string) => {
    name = told;
  };
  const query = { ...issuesDb, labels: [], comments, onName, now };
  if (scope !== 'all') {
    const found = await readIssues(github, query, scope);
    const wanted = found.filter(({ number }) => !forgotten.has(number));
    const { issues, labeled } = await labelNewRecords(github, types, query, wanted, dryRun);
    const candidates = [...issues, ...found.filter(({ number }) => forgotten.has(number))].flatMap(
      (issue) => candidateFromIssue(types, issue) ?? [],
    );
    const inScope = new Set(scope);
    const known = { now: name, matters: (id: number) => inScope.has(id) };
    const issuesUrls = await knownIssuesUrls(github, target, hub.candidates, known);
    return { issues: candidates, labeled, beside: await addressees(github, target, hub, candidates), issuesUrls };
  }
  const db = { repository: issuesDb, cacheFile: cacheFile(target, 'issues', fullName(issuesDb)), comments, now };
  const read = await readIssuesDb(github, types, { ...db, afresh: true });
  const issuesUrls = await knownIssuesUrls(github, target, hub.candidates, { now: read.name });
  const left = await missed(github, target, hub, read.candidates, issuesUrls);
  return { issues: [...read.candidates, ...left], beside: [], labeled: [], issuesUrls };
}

/** Issues that a whole list left out although they are there: what the data-hub holds of them is not dropped on a list's word alone. */
async function missed(
  github: GitHub,
  target: SyncTarget,
  hub: HubState,
  listed: readonly Candidate[],
  issuesUrls: IssuesUrls,
): Promise<Candidate[]> {
  const { types, issuesDb, comments, now = Date.now() } = target;
  const known = new Set(listed.map(({ id }) => id));
  const mirrors = hub.candidates.filter(({ id, data }) => !known.has(id) && isMirrorOf(issuesUrls, data));
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
