import { z } from 'zod';
import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import type { Glance } from '../pipeline/sources/looks-like.ts';
import { count, glanceShape, issueShape, pageOf, repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import { issueFields } from './issue-fields.ts';
import type { IssueQuery } from './issue-query.ts';
import { areRelabeled, type LabelPage, labelPage, labelPageShape } from './label-names.ts';
import type { Paged } from './page-sizes.ts';
import { readIssues } from './read-issues.ts';
import { stillThere } from './still-there.ts';
import { type ListedIssue, wholeIssues } from './whole-issues.ts';

interface IssuesPage<Node> {
  readonly repository: {
    readonly hasIssuesEnabled?: boolean;
    readonly labels?: LabelPage;
    readonly newest?: { readonly nodes: readonly Glance[] };
    readonly all: { readonly totalCount: number };
    readonly issues: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly Node[];
    };
  };
}

const issuesQuery = /* GraphQL */ `
query Issues(
  $owner: String!, $name: String!, $labels: [String!], $since: DateTime,
  $withLabels: Boolean!, $withNewest: Boolean!, $first: Int!, $after: String
) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    hasIssuesEnabled
    labels(first: $first) @include(if: $withLabels) { ${labelPage} }
    all: issues(first: 1, labels: $labels) { totalCount }
    issues(first: $first, after: $after, labels: $labels, filterBy: { since: $since }, orderBy: { field: UPDATED_AT, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ${issueFields.listed} }
    }
    newest: issues(first: $first, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $withNewest) {
      nodes { number url title body labels(first: 5) { totalCount nodes { name } } }
    }
  }
}`;

const numbersQuery = /* GraphQL */ `
query IssueNumbers($owner: String!, $name: String!, $labels: [String!], $first: Int!, $after: String) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    all: issues(first: 1, labels: $labels) { totalCount }
    issues(first: $first, after: $after, labels: $labels, orderBy: { field: CREATED_AT, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes { number }
    }
  }
}`;

const listing = (node: z.ZodType) =>
  repositoryWith({
    hasIssuesEnabled: z.boolean().optional(),
    labels: labelPageShape.optional(),
    newest: z.looseObject({ nodes: z.array(glanceShape) }).optional(),
    all: z.looseObject({ totalCount: count }),
    issues: pageOf(node),
  });

/** A question for pages, with the shape of one. */
interface Listing {
  readonly what: Paged;
  readonly text: string;
  readonly shape: z.ZodType;
}

const issuesListing: Listing = { what: 'issues', text: issuesQuery, shape: listing(issueShape) };
const numbersListing: Listing = {
  what: 'issue numbers',
  text: numbersQuery,
  shape: listing(z.looseObject({ number: z.int().positive() })),
};

/**
 * Lists the issues, complete or not at all. Cold it costs one request a page; what was known before is asked only for changes, the long
 * histories of issues are asked apart and only where they are not known, and only when the count does not add up are the numbers listed
 * to find out what has come or gone unnoticed.
 */
export async function listIssues(github: GitHub, query: IssueQuery, known: readonly Issue[] = []): Promise<Issue[]> {
  const since = query.afresh ? null : lastChange(known, query.now);
  const changed = await pages<ListedIssue>(github, issuesListing, {
    ...where(query),
    since,
    withLabels: since !== null,
    withNewest: true,
  });
  query.onNewest?.(changed.newest);
  const isStale = since !== null && changed.labels && (await areRelabeled(github, query, known, changed.labels));
  const { nodes, total } = isStale
    ? await pages<ListedIssue>(github, issuesListing, {
        ...where(query),
        since: null,
        withLabels: false,
        withNewest: false,
      })
    : changed;
  const whole = await wholeIssues(github, query, nodes, isStale ? [] : known);
  const byNumber = new Map([...known, ...whole].map((issue) => [issue.number, issue]));
  const read = new Set(whole.map(({ number }) => number));
  for (const { number } of nodes) if (!read.has(number)) byNumber.delete(number);
  return byNumber.size === total ? [...byNumber.values()] : byNumbers(github, query, byNumber);
}

/** Asks for the first page of a listing, as a cold build would, and gives how many issues GitHub lets pass at a time. */
export async function tryPage(github: GitHub, query: Pick<IssueQuery, 'owner' | 'name' | 'labels'>): Promise<number> {
  const { text, shape } = issuesListing;
  const first = (size: number) => ({
    ...where(query),
    since: null,
    withLabels: false,
    withNewest: true,
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
async function byNumbers(github: GitHub, query: IssueQuery, known: ReadonlyMap<number, Issue>): Promise<Issue[]> {
  const byNumber = new Map(known);
  for (let attempt = 1; ; attempt++) {
    const listed = await pages<Numbered>(github, numbersListing, where(query));
    const numbers = new Set(listed.nodes.map(({ number }) => number));
    if (numbers.size >= listed.total) {
      const missing = [...byNumber.keys()].filter((number) => !numbers.has(number));
      const unknown = [...numbers].filter((number) => !byNumber.has(number));
      const confirmed = await stillThere(github, query, missing, byNumber.size);
      for (const number of missing) byNumber.delete(number);
      for (const issue of [...confirmed, ...(await readIssues(github, query, unknown))])
        byNumber.set(issue.number, issue);
    }
    const given = [...numbers].filter((number) => byNumber.has(number)).length;
    if (numbers.size >= listed.total && given === numbers.size) return [...byNumber.values()];
    if (attempt === mostAttempts)
      throw new GitHubError(
        `GitHub counts ${Math.max(listed.total, numbers.size)} issues of ${query.owner}/${query.name}, but gives ${given} of them.`,
        again,
      );
  }
}

const mostAttempts = 3;

interface AllPages<Node> {
  readonly nodes: Node[];
  readonly total: number;
  readonly labels: LabelPage | undefined;
  /** The newest issues of all, where they were asked for. */
  readonly newest: readonly Glance[];
}

/** All pages of a listing; GitHub may call a cursor of its own invalid, and then the listing starts again, once. */
async function pages<Node extends Numbered>(
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

type Numbered = Pick<Issue, 'number'>;

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
    if (repository.hasIssuesEnabled === false)
      throw new GitHubError(
        `Issues are switched off in ${variables.owner}/${variables.name}.`,
        'Nothing was published. Switch them on under Settings → Features, or leave LEDGERLINE_ISSUES_DB out.',
      );
    nodes.push(...repository.issues.nodes);
    const total = repository.all.totalCount;
    first ??= total;
    const { hasNextPage, endCursor } = repository.issues.pageInfo;
    // Of the last page: what came while the others were read has moved to the end, and is counted.
    if (!hasNextPage) return { nodes, total, labels: repository.labels, newest };
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

const where = ({ owner, name, labels }: Pick<IssueQuery, 'owner' | 'name' | 'labels'>) => ({ owner, name, labels });

const again = 'Nothing was published; run this again.';
