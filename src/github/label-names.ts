import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import { labelShape, pageOf, repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import type { IssueQuery } from './issue-query.ts';

/** The first labels of a repository, as many as come along with a page of its issues. */
export interface LabelPage {
  readonly nodes: readonly { readonly name: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a query asks of the labels. */
export const labelPage = 'nodes { name } pageInfo { hasNextPage endCursor }';

/** What that gives. */
export const labelPageShape = pageOf(labelShape);

const labelsQuery = /* GraphQL */ `
query Labels($owner: String!, $name: String!, $first: Int!, $after: String) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) { labels(first: $first, after: $after) { ${labelPage} } }
}`;

/** Ten thousand labels; beyond them everything is read rather than one page more. */
const mostPages = 100;

/**
 * Whether issues carry a label that the repository no longer has. Renaming or deleting a label changes them all without moving
 * `updatedAt`, so nothing that is known of them can be relied on. Labels beyond the first page are asked for only while one is missing.
 */
export async function areRelabeled(
  github: GitHub,
  { owner, name }: IssueQuery,
  known: readonly Issue[],
  first: LabelPage,
): Promise<boolean> {
  const used = new Set(known.flatMap(({ labels }) => labels.nodes.flatMap((label) => label?.name ?? [])));
  for (let page = first, count = 1; ; count++) {
    for (const label of page.nodes) used.delete(label.name);
    const { hasNextPage, endCursor } = page.pageInfo;
    if (used.size === 0) return false;
    if (!hasNextPage || endCursor === null || count === mostPages) return true;
    const answer = await github.pages.ask(
      'labels',
      Number.POSITIVE_INFINITY,
      () => `the labels of ${owner}/${name} after cursor "${endCursor}"`,
      ({ size, retries }) =>
        github.query<{ repository: { labels: LabelPage } }>(
          labelsQuery,
          { owner, name, first: size, after: endCursor },
          { shape: repositoryWith({ labels: labelPageShape }), retries },
        ),
    );
    // Not moving on is no way to go on: read everything.
    if (answer.repository.labels.pageInfo.endCursor === endCursor) return true;
    page = answer.repository.labels;
  }
}
