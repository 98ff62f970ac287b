import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import { issuesListing, numbersListing } from './issue-listings.ts';
import { again, allPages, type Numbered, where } from './issue-pages.ts';
import type { IssueQuery } from './issue-query.ts';
import { areRelabeled } from './label-names.ts';
import { readIssues } from './read-issues.ts';
import { stillThere } from './still-there.ts';
import { type ListedIssue, wholeIssues } from './whole-issues.ts';

/**
 * Lists the issues, complete or not at all. Cold it costs one request a page; what was known before is asked only for changes, the long
 * histories of issues are asked apart and only where they are not known, and only when the count does not add up are the numbers listed
 * to find out what has come or gone unnoticed.
 */
export async function listIssues(github: GitHub, query: IssueQuery, known: readonly Issue[] = []): Promise<Issue[]> {
  const since = query.afresh ? null : lastChange(known, query.now);
  const changed = await allPages<ListedIssue>(github, issuesListing, {
    ...where(query),
    since,
    withLabels: since !== null,
    withNewest: true,
    withComments: query.comments ?? false,
  });
  query.onNewest?.(changed.newest);
  if (changed.name !== undefined) query.onName?.(changed.name);
  const isStale = since !== null && changed.labels && (await areRelabeled(github, query, known, changed.labels));
  const { nodes, total } = isStale
    ? await allPages<ListedIssue>(github, issuesListing, {
        ...where(query),
        since: null,
        withLabels: false,
        withNewest: false,
        withComments: query.comments ?? false,
      })
    : changed;
  // A whole reading goes by what GitHub says now; of what was known only the numbers count, to notice what a list leaves out.
  const before = since === null || isStale ? [] : known;
  const whole = await wholeIssues(github, query, nodes, before);
  const byNumber = new Map([...before, ...whole].map((issue) => [issue.number, issue]));
  const read = new Set(whole.map(({ number }) => number));
  for (const { number } of nodes) if (!read.has(number)) byNumber.delete(number);
  const numbers = known.map(({ number }) => number);
  if (byNumber.size !== total) return byNumbers(github, query, byNumber, numbers);
  const confirmed = await stillThere(
    github,
    query,
    numbers.filter((number) => !byNumber.has(number)),
    numbers.length,
  );
  return inOrder([...byNumber.values(), ...confirmed]);
}

/** By number, so that nobody can tell what was remembered from what was read. */
const inOrder = (issues: readonly Issue[]): Issue[] => issues.toSorted((a, b) => a.number - b.number);

/** The time of the newest known change. One that is dated later than now would hide every change until then. */
function lastChange(known: readonly Issue[], now: number): string | null {
  const times = known.map(({ updatedAt }) => Date.parse(updatedAt)).filter((time) => time <= now);
  const latest = times.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
  return latest === Number.NEGATIVE_INFINITY ? null : `${new Date(latest).toISOString().slice(0, 19)}Z`;
}

/**
 * Goes through the numbers of all issues, drops what is gone and fetches what is not known. A list that is shorter than its count is
 * read again.
 */
async function byNumbers(
  github: GitHub,
  query: IssueQuery,
  read: ReadonlyMap<number, Issue>,
  known: readonly number[],
): Promise<Issue[]> {
  const byNumber = new Map(read);
  const everKnown = new Set([...known, ...read.keys()]);
  for (let attempt = 1; ; attempt++) {
    const listed = await allPages<Numbered>(github, numbersListing, where(query));
    const numbers = new Set(listed.nodes.map(({ number }) => number));
    if (numbers.size >= listed.total) {
      const missing = [...everKnown].filter((number) => !numbers.has(number));
      const unknown = [...numbers].filter((number) => !byNumber.has(number));
      const confirmed = await stillThere(github, query, missing, everKnown.size);
      for (const number of missing) byNumber.delete(number);
      for (const issue of [...confirmed, ...(await readIssues(github, query, unknown))])
        byNumber.set(issue.number, issue);
    }
    const given = [...numbers].filter((number) => byNumber.has(number)).length;
    if (numbers.size >= listed.total && given === numbers.size) return inOrder([...byNumber.values()]);
    if (attempt === mostAttempts)
      throw new GitHubError(
        `GitHub counts ${Math.max(listed.total, numbers.size)} issues of ${query.owner}/${query.name}, but gives ${given} of them.`,
        again,
      );
  }
}

const mostAttempts = 3;
