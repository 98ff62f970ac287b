import type { RecordType } from '../../content-schema/define-record.ts';
import type { GitHub } from '../github/client.ts';
import { issueFields } from '../github/issue-fields.ts';
import { listIssues } from '../github/list-issues.ts';
import { objectCache } from '../object-cache.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { candidateFromIssue, type Issue } from '../pipeline/sources/candidate-from-issue.ts';
import { type Glance, unlabeledRecords } from '../pipeline/sources/looks-like.ts';
import type { Problem } from '../problems.ts';
import type { Repository } from '../settings/repository.ts';

interface KnownIssues {
  /** When all of them were last read, in milliseconds since 1970. */
  readonly wholeAt: number;
  readonly issues: readonly Issue[];
}

/** Where the issues are and how they are to be read. */
export interface IssuesDb {
  readonly repository: Repository;
  readonly cacheFile: string;
  readonly acceptShrink?: boolean | undefined;
  /** Reads comments as well. */
  readonly comments?: boolean | undefined;
  /** Reads every issue again, however lately that was done. */
  readonly afresh?: boolean | undefined;
  /** The present time, where a test has its own. */
  readonly now?: number | undefined;
}

/** The labels that make records of issues. */
export const recordLabels = (types: readonly RecordType[]): string[] => types.map((type) => `record:${type.name}`);

const day = 24 * 3600 * 1000;

/**
 * Reads the records of an issues-db. What is remembered is asked only for its changes, and once a day everything is read again:
 * who belongs to an organization decides what is published, and GitHub gives that no date. Of the newest issues those are told that look
 * like a record and carry no label. `name` is what GitHub calls the repository.
 */
export async function readIssuesDb(
  github: GitHub,
  types: readonly RecordType[],
  { repository, cacheFile, acceptShrink = false, comments = false, now = Date.now(), ...wish }: IssuesDb,
): Promise<{ candidates: Candidate[]; problems: Problem[]; name: string | undefined }> {
  const labels = recordLabels(types);
  const cache = objectCache<KnownIssues>(
    cacheFile,
    `issues 2 ${labels.join()} ${issueFields.listed} ${issueFields.whole} ${comments}`,
  );
  const known = await cache.read();
  const afresh = wish.afresh === true || !known || Math.abs(now - known.wholeAt) > day;
  let newest: readonly Glance[] = [];
  const onNewest = (told: readonly Glance[]) => {
    newest = told;
  };
  let name: string | undefined;
  const onName = (told: string) => {
    name = told;
  };
  const query = { ...repository, labels, acceptShrink, comments, afresh, onNewest, onName, now };
  const issues = await listIssues(github, query, known?.issues ?? []);
  if (afresh || !areSame(issues, known.issues)) await cache.write({ wholeAt: afresh ? now : known.wholeAt, issues });
  return {
    candidates: issues.flatMap((issue) => candidateFromIssue(types, issue) ?? []),
    problems: unlabeledRecords(types, newest),
    name,
  };
}

/** Whether nothing has changed; most issues are the very objects that were known. */
const areSame = (issues: readonly Issue[], known: readonly Issue[]): boolean =>
  issues.length === known.length &&
  issues.every((issue, at) => issue === known[at] || JSON.stringify(issue) === JSON.stringify(known[at]));
