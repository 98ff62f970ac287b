import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import type { GitHub } from './client.ts';
import type { IssueQuery } from './issue-query.ts';
import { readIssues } from './read-issues.ts';

/** An issue as a list gives it: of its labels only the first, of its events only the last. */
export type ListedIssue = Issue & {
  readonly labels: { readonly pageInfo: { readonly hasNextPage: boolean } };
  readonly timelineItems: { readonly pageInfo: { readonly hasPreviousPage: boolean } };
  readonly comments?: { readonly pageInfo: { readonly hasPreviousPage: boolean } };
};

/**
 * Listed issues with all their labels and events. Those that have more than a list gives are asked for apart, and only where they are not
 * known already; each as a whole, because text, labels and events of different moments could show an approval of another text. One
 * that is gone by then is left out.
 */
export async function wholeIssues(
  github: GitHub,
  query: IssueQuery,
  listed: readonly ListedIssue[],
  known: readonly Issue[],
): Promise<Issue[]> {
  const before = new Map(known.map((issue) => [issue.number, issue]));
  const whole = new Map<number, Issue>();
  for (const issue of listed) {
    const found = isCut(issue) ? asKnown(issue, before.get(issue.number)) : issue;
    if (found) whole.set(issue.number, found);
  }
  const rest = listed.map(({ number }) => number).filter((number) => !whole.has(number));
  for (const issue of await readIssues(github, query, [...new Set(rest)])) whole.set(issue.number, issue);
  return listed.flatMap(({ number }) => whole.get(number) ?? []);
}

const isCut = ({ labels, timelineItems, comments }: ListedIssue): boolean =>
  labels.pageInfo.hasNextPage || timelineItems.pageInfo.hasPreviousPage || comments?.pageInfo.hasPreviousPage === true;

/** The issue with the events that are known of it, when nothing that the list shows has changed since they were read. */
function asKnown(issue: ListedIssue, known: Issue | undefined): Issue | undefined {
  if (known === undefined || issue.labels.pageInfo.hasNextPage || known.updatedAt !== issue.updatedAt) return undefined;
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const last = known.timelineItems.nodes.slice(-issue.timelineItems.nodes.length);
  const ofComments = issue.comments?.nodes ?? [];
  const isSame =
    same(last, issue.timelineItems.nodes) &&
    same(known.labels.nodes, issue.labels.nodes) &&
    same(known.comments?.nodes.slice(-ofComments.length || Number.POSITIVE_INFINITY) ?? [], ofComments);
  const { timelineItems, comments } = known;
  return isSame ? { ...issue, timelineItems, ...(comments && { comments }) } : undefined;
}
