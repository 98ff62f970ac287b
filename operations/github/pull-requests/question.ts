import { z } from 'zod';

/** What is asked of a check or a commit status. */
export const contextFields = /* GraphQL */ `
  nodes {
    __typename
    ... on CheckRun {
      name status conclusion detailsUrl startedAt completedAt
      checkSuite { createdAt workflowRun { event workflow { name } } }
    }
    ... on StatusContext { context state targetUrl createdAt }
  }
  pageInfo { hasNextPage endCursor }`;

/** What is asked of a pull request. */
export const factsFragment = /* GraphQL */ `
fragment Facts on PullRequest {
  number url title state isDraft headRefOid headRefName updatedAt additions deletions
  repository { nameWithOwner url }
  author { __typename login }
  files(first: 100) { nodes { path changeType } pageInfo { hasNextPage endCursor } }
  reviews(last: 30) {
    nodes { state body submittedAt authorCanPushToRepository author { __typename login } commit { oid } }
  }
  commits(last: 1) { nodes { commit { oid statusCheckRollup { contexts(first: 100) { ${contextFields} } } } } }
}`;

const pageInfo = z.looseObject({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const account = z.looseObject({ __typename: z.string(), login: z.string() }).nullable();
const time = z.string().nullable();

const checkRun = z.looseObject({
  __typename: z.literal('CheckRun'),
  name: z.string(),
  status: z.string(),
  conclusion: z.string().nullable(),
  detailsUrl: z.string().nullable(),
  startedAt: time,
  completedAt: time,
  checkSuite: z.looseObject({
    createdAt: z.string(),
    workflowRun: z.looseObject({ event: z.string(), workflow: z.looseObject({ name: z.string() }) }).nullable(),
  }),
});

const statusContext = z.looseObject({
  __typename: z.literal('StatusContext'),
  context: z.string(),
  state: z.string(),
  targetUrl: z.string().nullable(),
  createdAt: z.string(),
});

/** A check or a commit status, as GraphQL gives it. */
const contextShape = z.discriminatedUnion('__typename', [checkRun, statusContext]);

/** A page of checks. */
export const contextsShape = z.looseObject({ nodes: z.array(contextShape), pageInfo });

/** A pull request, as GraphQL gives it. */
export const pullShape = z.looseObject({
  number: z.int().positive(),
  url: z.string(),
  title: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: z.boolean(),
  headRefOid: z.string(),
  headRefName: z.string(),
  updatedAt: z.string(),
  additions: z.int(),
  deletions: z.int(),
  repository: z.looseObject({ nameWithOwner: z.string(), url: z.string() }),
  author: account,
  files: z
    .looseObject({ nodes: z.array(z.looseObject({ path: z.string(), changeType: z.string() })), pageInfo })
    .nullable(),
  reviews: z
    .looseObject({
      nodes: z.array(
        z.looseObject({
          state: z.string(),
          body: z.string(),
          submittedAt: time,
          authorCanPushToRepository: z.boolean(),
          author: account,
          commit: z.looseObject({ oid: z.string() }).nullable(),
        }),
      ),
    })
    .nullable(),
  commits: z.looseObject({
    nodes: z.array(
      z.looseObject({
        commit: z.looseObject({
          oid: z.string(),
          statusCheckRollup: z.looseObject({ contexts: contextsShape }).nullable(),
        }),
      }),
    ),
  }),
});

/** A pull request, as GraphQL gives it. */
export type Pull = z.infer<typeof pullShape>;
/** A check or a commit status, as GraphQL gives it. */
export type Context = z.infer<typeof contextShape>;
/** Somebody, as GraphQL gives them. */
export type Account = z.infer<typeof account>;
