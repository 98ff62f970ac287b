import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import type { IssueQuery } from './issue-query.ts';
import { readIssues } from './read-issues.ts';

/** Share of the known issues that a listing may leave out while each of them still exists. */
const tolerated = 0.2;

/**
 * Asks for issues that a listing left out, before they are dropped: GitHub may no longer have them, or no record label may be on
 * them. The others are returned; when they are too many the listing itself cannot be believed.
 */
export async function stillThere(
  github: GitHub,
  query: IssueQuery,
  numbers: readonly number[],
  known: number,
): Promise<Issue[]> {
  if (numbers.length === 0 || query.acceptShrink) return [];
  const found = await readIssues(github, query, numbers);
  if (found.length <= known * tolerated) return found;
  throw new GitHubError(
    `GitHub no longer lists ${numbers.length} of ${known} issues of ${query.owner}/${query.name}, but ${found.length} of them still exist.`,
    'Nothing was published. Run this again later; if they are to go, build once with --accept-shrink all.',
  );
}
