import { z } from 'zod';
import { gateSchema } from './gate.ts';

const link = z.url({ protocol: /^https?$/ });

/** How dangerous a change is, and the facts that say so. */
export const riskSchema = z.strictObject({
  level: z.enum(['low', 'medium', 'high']),
  why: z.array(z.string()),
});

/** A pull request that closes the issue of a record. */
export const pullRequestSchema = z.strictObject({
  number: z.int().positive(),
  title: z.string(),
  url: link,
  state: z.enum(['draft', 'open', 'merged', 'closed']),
  headSha: z.string(),
  /** Left out where GitHub did not say what it changes. */
  risk: riskSchema.optional(),
  /** What all its gates amount to; a pull request without any check has `no checks`, which is no pass. */
  verdict: z.enum(['pass', 'fail', 'pending', 'no checks']),
  gates: z.array(gateSchema),
  /** What people open: the pull request, its workflow runs. */
  artifacts: z.array(z.strictObject({ kind: z.literal('link'), title: z.string(), value: link })),
});

/** `data/gates/<number>.json`: what GitHub said of the pull requests of one task or job. */
export const gatesFileSchema = z.strictObject({
  number: z.int().positive(),
  /** The newest time that GitHub gave for any of it: the same facts give the same file. */
  asOf: z.iso.datetime(),
  /** There are more than were read. */
  hasMore: z.boolean().optional(),
  pullRequests: z.array(pullRequestSchema),
});

/** How dangerous a change is. */
export type Risk = Readonly<z.infer<typeof riskSchema>>;
/** A pull request of a record. */
export type GatedPullRequest = Readonly<z.infer<typeof pullRequestSchema>>;
/** The pull requests of a record. */
export type GatesFile = Readonly<z.infer<typeof gatesFileSchema>>;
