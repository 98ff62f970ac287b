import { recordTypes } from '../../../content-schema/index.ts';
import { cacheFile } from '../../data-hub/cache-file.ts';
import type { HubTarget } from '../../data-hub/change-hub.ts';
import { readIssuesDb } from '../../data-hub/read-issues-db.ts';
import { createGitHub } from '../../github/client.ts';
import { readIssues } from '../../github/read-issues.ts';
import type { Candidate } from '../../pipeline/candidate.ts';
import { candidateFromIssue } from '../../pipeline/sources/candidate-from-issue.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { fullName } from '../../settings/repository.ts';
import type { Subject } from './forget-plan.ts';

/** What the issues say at present. */
export interface IssuesNow {
  readonly issues: readonly Candidate[];
  /** Whether the issue of the record is still there; `unknown` where no issues are read. */
  readonly issue: 'there' | 'gone' | 'unknown';
}

/** All records as the issues have them, which may say more of a person than a data-hub that holds nothing private. */
export async function issuesNow(own: Settings, { id }: Subject, target: HubTarget): Promise<IssuesNow> {
  const { issuesDb, token, comments } = own;
  if (issuesDb === undefined || !token) return { issues: [], issue: 'unknown' };
  const github = createGitHub({ ...target, token });
  const now = Date.now();
  const [found] = await readIssues(github, { ...issuesDb, labels: [], comments, now }, [id]);
  const { candidates } = await readIssuesDb(github, recordTypes, {
    repository: issuesDb,
    cacheFile: cacheFile(own, 'issues', fullName(issuesDb)),
    comments,
    now,
  });
  const itself = found && candidateFromIssue(recordTypes, found);
  const others = candidates.filter((one) => one.id !== id);
  return { issues: itself ? [...others, itself] : others, issue: found ? 'there' : 'gone' };
}
