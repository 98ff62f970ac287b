import { z } from 'zod';

/**
 * What a gate says. `missing` did not show up in time, `stale` belongs to a head that was pushed over; neither passes, and `skipped`
 * passes only where a runbook says so of that gate.
 */
export const gateStates = ['pending', 'pass', 'fail', 'skipped', 'missing', 'stale'] as const;

/** One of the states of a gate. */
export type GateState = (typeof gateStates)[number];

const link = z.url({ protocol: /^https?$/ });

/** What has to be so before a run is complete: unique by run and name, and bound to the head of a pull request (R002-004, R002-005). */
export const gateSchema = z.strictObject({
  /** The run it belongs to: one of ours, or `<owner>/<name>#<pull request>`. */
  runId: z.string().min(1),
  name: z.string().min(1).max(200),
  required: z.boolean(),
  state: z.enum(gateStates),
  /** Where it is seen on GitHub; a gate of the policy has no page there. */
  url: link.nullable(),
  details: z.record(z.string(), z.json()).nullable(),
  /** The commit it speaks of; nothing where there is no pull request yet. */
  headSha: z.string().nullable(),
  /** Who says so: checks of GitHub, the policy, or a person. */
  source: z.enum(['checks', 'policy', 'person']),
  updatedAt: z.iso.datetime(),
});

/** A gate. */
export type Gate = Readonly<z.infer<typeof gateSchema>>;

/** Names of gates that runbooks ask for (R002-007). */
export const gateNames = {
  tests: 'CI: Tests',
  lint: 'CI: Lint',
  scan: 'CI: Security Scan',
  approval: 'Manual Approval',
  review: 'Security Review',
} as const;
