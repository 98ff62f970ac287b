import type { RecordType } from '../../content-schema/define-record.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/explain.ts';
import type { IssueQuery } from '../github/issue-query.ts';
import { mostLabels } from '../github/labels-of-issue.ts';
import { readIssues } from '../github/read-issues.ts';
import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import { labelNames, labelValues } from '../pipeline/sources/issue-labels.ts';
import { typeAnswered } from '../pipeline/sources/looks-like.ts';

/** What became of issues that were filed past the form. */
export interface Labeled {
  readonly issues: readonly Issue[];
  /** Those that were given a record label, and those that could not be given one. */
  readonly labeled: readonly { readonly id: number; readonly type: string; readonly why?: string }[];
}

const day = 24 * 3600 * 1000;

/**
 * Puts the record label on a new issue that is plainly the answer to a form and has none: an app, a script or a phone left it out. Not
 * on one from which somebody has taken it, and not on an old one, which nobody meant for a record.
 */
export async function labelNewRecords(
  github: GitHub,
  types: readonly RecordType[],
  query: IssueQuery,
  issues: readonly Issue[],
  dryRun: boolean,
): Promise<Labeled> {
  const labeled: { id: number; type: string; why?: string }[] = [];
  const done: Issue[] = [];
  for (const issue of issues) {
    const type = isNew(issue, query.now) ? typeAnswered(types, issue) : undefined;
    if (type === undefined) {
      done.push(issue);
      continue;
    }
    const label = `record:${type.name}`;
    const isFull = issue.labels.nodes.length >= mostLabels;
    const set = async () => (dryRun ? undefined : addLabel(github, query, issue.number, label));
    const why = isFull ? `it has ${mostLabels} labels already, and GitHub allows no more.` : await set();
    labeled.push({ id: issue.number, type: type.name, ...(why && { why }) });
    const now = why || dryRun ? [issue] : await readIssues(github, query, [issue.number]);
    done.push(...now.map((one) => (why ? one : withLabel(one, label))));
  }
  return { issues: done, labeled };
}

function isNew(issue: Issue, now: number): boolean {
  const hadOne = changesOfRecordLabel(issue).length > 0;
  return !hadOne && !isLabeled(issue) && issue.state === 'OPEN' && now - Date.parse(issue.createdAt) < day;
}

const isLabeled = ({ labels }: Issue): boolean => labelValues(labelNames(labels), 'record').length > 0;

const changesOfRecordLabel = ({ timelineItems }: Issue) =>
  timelineItems.nodes.filter((change) => change?.label && labelValues([change.label.name], 'record').length > 0);

/**
 * The issue with a label that was just set, unless somebody has taken it off already. GitHub may answer for a moment as if it were not
 * there, and what the token of a workflow sets starts no run that would make up for it.
 */
function withLabel(issue: Issue, name: string): Issue {
  const isOff = changesOfRecordLabel(issue).some((change) => change?.__typename === 'UnlabeledEvent');
  return isLabeled(issue) || isOff ? issue : { ...issue, labels: { nodes: [...issue.labels.nodes, { name }] } };
}

/** Adds a label, which does nothing where it is there already; gives why not, where GitHub says no. */
async function addLabel(github: GitHub, { owner, name }: IssueQuery, number: number, label: string) {
  try {
    await github.rest('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
      owner,
      repo: name,
      issue_number: number,
      labels: [label],
    });
    return undefined;
  } catch (error) {
    if (error instanceof GitHubError) return error.message;
    throw error;
  }
}
