import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import { issueFields } from './issue-fields.ts';
import type { IssueQuery } from './issue-query.ts';
import { areRelabeled, type LabelPage, labelPage } from './label-names.ts';
import { readIssues } from './read-issues.ts';
import { stillThere } from './still-there.ts';

interface IssuesPage<Node> {
  readonly repository: {
    readonly hasIssuesEnabled?: boolean;
    readonly labels?: LabelPage;
    readonly all?: { readonly totalCount: number };
    readonly issues: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly (Node | null)[];
    };
  };
}

const issuesQuery = /* GraphQL */ `
query Issues($owner: String!, $name: String!, $labels: [String!], $since: DateTime, $withLabels: Boolean!, $after: String) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    hasIssuesEnabled
    labels(first: 100) @include(if: $withLabels) { ${labelPage} }
    all: issues(first: 1, labels: $labels) { totalCount }
    issues(first: 100, after: $after, labels: $labels, filterBy: { since: $since }, orderBy: { field: UPDATED_AT, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ${issueFields} }
    }
  }
}`;

const numbersQuery = /* GraphQL */ `
query IssueNumbers($owner: String!, $name: String!, $labels: [String!], $after: String) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, labels: $labels, orderBy: { field: CREATED_AT, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes { number }
    }
  }
}`;

/**
 * Lists the issues, complete or not at all. Cold it costs one request a hundred issues; what was known before is asked only
 * for changes, and only when the count does not add up are the numbers listed to find out what has come or gone unnoticed.
 */
export async function listIssues(github: GitHub, query: IssueQuery, known: readonly Issue[] = []): Promise<Issue[]> {
  const latest = known.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), '');
  const since = query.afresh || latest === '' ? null : latest;
  const changed = await pages<Issue>(github, issuesQuery, { ...where(query), since, withLabels: since !== null });
  const isStale = since !== null && changed.labels && (await areRelabeled(github, query, known, changed.labels));
  const { nodes, total } = isStale
    ? await pages<Issue>(github, issuesQuery, { ...where(query), since: null, withLabels: false })
    : changed;
  const byNumber = new Map([...known, ...nodes].map((issue) => [issue.number, issue]));
  if (byNumber.size === total) return [...byNumber.values()];

  const listed = await pages<Pick<Issue, 'number'>>(github, numbersQuery, where(query));
  const numbers = new Set(listed.nodes.map(({ number }) => number));
  const unknown = [...numbers].filter((number) => !byNumber.has(number));
  const missing = [...byNumber.keys()].filter((number) => !numbers.has(number));
  const confirmed = await stillThere(github, query, missing, byNumber.size);
  for (const number of missing) byNumber.delete(number);
  for (const issue of [...confirmed, ...(await readIssues(github, query, unknown))]) byNumber.set(issue.number, issue);
  return [...byNumber.values()];
}

interface AllPages<Node> {
  readonly nodes: Node[];
  readonly total: number;
  readonly labels: LabelPage | undefined;
}

/** All pages of a listing; GitHub may call a cursor of its own invalid, and then the listing starts again, once. */
async function pages<Node>(github: GitHub, text: string, variables: Variables): Promise<AllPages<Node>> {
  try {
    return await pagesOnce(github, text, variables);
  } catch (error) {
    if (!isInvalidCursor(error)) throw error;
    return pagesOnce(github, text, variables);
  }
}

/** All pages, from the first. A cursor that stops moving would go round for ever, or end the listing early: both are errors. */
async function pagesOnce<Node>(github: GitHub, text: string, variables: Variables): Promise<AllPages<Node>> {
  const nodes: Node[] = [];
  const seen = new Set<string | null>([null]);
  for (let after: string | null = null; ; ) {
    const answer: IssuesPage<Node> = await github.query(text, { ...variables, after });
    const { repository } = answer;
    if (repository.hasIssuesEnabled === false)
      throw new GitHubError(
        `Issues are switched off in ${variables.owner}/${variables.name}.`,
        'Nothing was published. Switch them on under Settings → Features, or leave LEDGERLINE_ISSUES_DB out.',
      );
    for (const node of repository.issues.nodes) {
      if (node === null) throw new GitHubError('GitHub left out an issue of a page.', again);
      nodes.push(node);
    }
    const { hasNextPage, endCursor } = repository.issues.pageInfo;
    // Of the last page: what came while the others were read has moved to the end, and is counted.
    if (!hasNextPage) return { nodes, total: repository.all?.totalCount ?? nodes.length, labels: repository.labels };
    after = endCursor;
    if (seen.has(after)) throw new GitHubError('The list of issues does not move on.', again);
    seen.add(after);
  }
}

const isInvalidCursor = (error: unknown): boolean => {
  const cause = error instanceof GitHubError ? error.cause : undefined;
  const faults = cause instanceof Error && 'errors' in cause && Array.isArray(cause.errors) ? cause.errors : [];
  return faults.some(({ type }: { type?: string }) => type === 'INVALID_CURSOR_ARGUMENTS');
};

type Variables = Readonly<Record<string, unknown>>;

const where = ({ owner, name, labels }: IssueQuery) => ({ owner, name, labels });

const again = 'Nothing was published; run this again.';
