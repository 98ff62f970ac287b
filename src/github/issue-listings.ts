import { z } from 'zod';
import type { Glance } from '../pipeline/sources/looks-like.ts';
import { count, glanceShape, issueShape, pageOf, repositoryWith } from './answer-shapes.ts';
import { issueFields } from './issue-fields.ts';
import { type LabelPage, labelPage, labelPageShape } from './label-names.ts';
import type { Paged } from './page-sizes.ts';

/** A page of either listing. */
export interface IssuesPage<Node> {
  readonly repository: {
    readonly nameWithOwner?: string;
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
  $withLabels: Boolean!, $withNewest: Boolean!, $withComments: Boolean!, $first: Int!, $after: String
) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    nameWithOwner
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
    nameWithOwner: z.string().optional(),
    hasIssuesEnabled: z.boolean().optional(),
    labels: labelPageShape.optional(),
    newest: z.looseObject({ nodes: z.array(glanceShape) }).optional(),
    all: z.looseObject({ totalCount: count }),
    issues: pageOf(node),
  });

/** A question for pages, with the shape of one. */
export interface Listing {
  readonly what: Paged;
  readonly text: string;
  readonly shape: z.ZodType;
}

/** The issues with what decides about them. */
export const issuesListing: Listing = { what: 'issues', text: issuesQuery, shape: listing(issueShape) };
/** Their numbers alone. */
export const numbersListing: Listing = {
  what: 'issue numbers',
  text: numbersQuery,
  shape: listing(z.looseObject({ number: z.int().positive() })),
};
