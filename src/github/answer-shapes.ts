/** What answers of GitHub look like, as far as anything relies on it. Whatever else comes along is let through. */
import { z } from 'zod';

const pageInfo = z.looseObject({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** A page of a list, none of whose entries is left out. */
export const pageOf = (node: z.ZodType) => z.looseObject({ nodes: z.array(node), pageInfo });

/** How many there are of something. */
export const count = z.int().nonnegative();

export const labelShape = z.looseObject({ name: z.string() });

/** A time as GitHub writes it; what it says is looked at later. */
const time = z.string();

/** One issue, with all that decides what becomes of it. */
export const issueShape = z.looseObject({
  number: z.int().positive(),
  title: z.string(),
  body: z.string().nullable(),
  state: z.enum(['OPEN', 'CLOSED']),
  url: z.string(),
  createdAt: time,
  updatedAt: time,
  closedAt: time.nullable(),
  authorAssociation: z.string(),
  author: z.looseObject({ login: z.string() }).nullable(),
  labels: pageOf(labelShape),
  timelineItems: z.looseObject({
    nodes: z.array(z.looseObject({ __typename: z.string() }).nullable()),
    pageInfo: z.looseObject({ hasPreviousPage: z.boolean() }),
  }),
  comments: z
    .looseObject({
      nodes: z.array(
        z
          .looseObject({ createdAt: time, authorAssociation: z.string(), isMinimized: z.boolean(), body: z.string() })
          .nullable(),
      ),
      pageInfo: z.looseObject({ hasPreviousPage: z.boolean() }),
    })
    .optional(),
});

/** As much of an issue as tells whether it is meant for a record. */
export const glanceShape = z.looseObject({
  number: z.int().positive(),
  url: z.string(),
  title: z.string(),
  body: z.string().nullable(),
  labels: z.looseObject({ totalCount: count, nodes: z.array(labelShape) }),
});

/** A repository with what was asked of it. */
export const repositoryWith = (fields: z.ZodRawShape) => z.looseObject({ repository: z.looseObject(fields) });
