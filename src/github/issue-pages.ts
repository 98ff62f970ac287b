import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import type { Glance } from '../pipeline/sources/looks-like.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import { type IssuesPage, issuesListing, type Listing } from './issue-listings.ts';
import type { IssueQuery } from './issue-query.ts';
import { refuseSwitchedOff } from './issues-switched-off.ts';
import type { LabelPage } from './label-names.ts';

/** Asks for the first page of a listing, as a cold build would, and gives how many issues GitHub lets pass at a time. */
export async function tryPage(github: GitHub, query: Pick<IssueQuery, 'owner' | 'name' | 'labels'>): Promise<number> {
  const { text, shape } = issuesListing;
  const first = (size: number) => ({
    ...where(query),
    since: null,
    withLabels: false,
    withNewest: true,
    withComments: false,
    after: null,
    first: size,
  });
  return github.pages.ask(
    'issues',
    Number.POSITIVE_INFINITY,
    () => `the first of ${query.owner}/${query.name}`,
    async (page) => {
      await github.query(text, first(page.size), { shape, retries: page.retries });
      return page.size;
    },
  );
}

/** All that a listing gives. */
interface AllPages<Node> {
  readonly nodes: Node[];
  readonly total: number;
  readonly labels: LabelPage | undefined;
  /** What GitHub calls the repository. */
  readonly name: string | undefined;
  /** The newest issues of all, where they were asked for. */
  readonly newest: readonly Glance[];
}

/** All pages of a listing; GitHub may call a cursor of its own invalid, and then the listing starts again, once. */
export async function allPages<Node extends Numbered>(
  github: GitHub,
  asked: Listing,
  variables: Variables,
): Promise<AllPages<Node>> {
  try {
    return await pagesOnce(github, asked, variables);
  } catch (error) {
    if (!isInvalidCursor(error)) throw error;
    return pagesOnce(github, asked, variables);
  }
}

/** Full pages beyond those that the first count gives, for what comes while they are read. */
const more = 5;

/** As much of an issue as its place in a listing needs. */
export type Numbered = Pick<Issue, 'number'>;

/** Where a page begins, for a person who looks for the issue that it begins with. */
const placeOf = (repository: string, last: Numbered | undefined, cursor: string | null): string =>
  last ? `${repository} after issue #${last.number}, cursor "${cursor}"` : `the first of ${repository}`;

/** All pages, from the first. A cursor that stops moving would go round for ever, and one that never ends as well: both are errors. */
async function pagesOnce<Node extends Numbered>(
  github: GitHub,
  { what, text, shape }: Listing,
  variables: Variables,
): Promise<AllPages<Node>> {
  const nodes: Node[] = [];
  const seen = new Set<string | null>([null]);
  let first: number | undefined;
  let asked = 0;
  let newest: readonly Glance[] = [];
  for (let after: string | null = null, page = 1; ; page++) {
    // What the first page told need not be told again.
    const once = variables['withNewest'] && after !== null ? { withNewest: false } : {};
    const place = () => placeOf(`${variables.owner}/${variables.name}`, nodes.at(-1), after);
    const answer: IssuesPage<Node> = await github.pages.ask(what, Number.POSITIVE_INFINITY, place, async (page) => {
      const variablesOfPage = { ...variables, ...once, after, first: page.size };
      const found = await github.query<IssuesPage<Node>>(text, variablesOfPage, { shape, retries: page.retries });
      asked += page.size;
      return found;
    });
    const { repository } = answer;
    newest = repository.newest?.nodes ?? newest;
    refuseSwitchedOff(variables, repository.hasIssuesEnabled);
    nodes.push(...repository.issues.nodes);
    const total = repository.all.totalCount;
    first ??= total;
    const { hasNextPage, endCursor } = repository.issues.pageInfo;
    // Of the last page: what came while the others were read has moved to the end, and is counted.
    if (!hasNextPage) return { nodes, total, labels: repository.labels, newest, name: repository.nameWithOwner };
    after = endCursor;
    if (seen.has(after)) throw new GitHubError('The list of issues does not move on.', again);
    if (asked >= (Math.ceil(first / 100) + more) * 100)
      throw new GitHubError(
        `The list of issues does not end: GitHub counts ${first} of them, and page ${page} is not the last.`,
        again,
      );
    seen.add(after);
  }
}

const isInvalidCursor = (error: unknown): boolean => {
  const cause = error instanceof GitHubError ? error.cause : undefined;
  const faults = cause instanceof Error && 'errors' in cause && Array.isArray(cause.errors) ? cause.errors : [];
  return faults.some(({ type }: { type?: string }) => type === 'INVALID_CURSOR_ARGUMENTS');
};

type Variables = Readonly<Record<string, unknown>>;

/** The variables that say which issues are asked for. */
export const where = ({ owner, name, labels }: Pick<IssueQuery, 'owner' | 'name' | 'labels'>) => ({
  owner,
  name,
  labels,
});

/** What to do after an answer that is not whole. */
export const again = 'Nothing was published; run this again.';
