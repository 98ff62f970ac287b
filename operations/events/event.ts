/**
 * WHAT STARTS SOMETHING: one envelope for all that happens, whoever says so. An event is a hint: whoever acts on it looks at GitHub as it
 * is now. Pure: time and names are arguments.
 */
import { z } from 'zod';

const sha = z.string().regex(/^[\da-f]{40}$/i);

/** The states of a workflow run, all of them (B003-05). */
export const workflowRunStatuses = ['requested', 'queued', 'waiting', 'pending', 'in_progress', 'completed'] as const;
/** The conclusions of a workflow run. */
export const workflowRunConclusions = [
  ...(['success', 'failure', 'cancelled', 'timed_out', 'action_required'] as const),
  ...(['neutral', 'skipped', 'stale', 'startup_failure'] as const),
] as const;

/** A workflow run of GitHub's, as it was said to be at `updatedAt`. */
export const workflowRunSchema = z.strictObject({
  id: z.int().positive(),
  repository: z.string(),
  workflowId: z.int().positive(),
  /** The name of the workflow, and what the run itself is called. */
  workflow: z.string(),
  title: z.string(),
  event: z.string(),
  branch: z.string().nullable(),
  headSha: z.string(),
  attempt: z.int().positive(),
  status: z.enum(workflowRunStatuses),
  conclusion: z.enum(workflowRunConclusions).nullable(),
  url: z.url({ protocol: /^https?$/ }),
  actor: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** A workflow run of GitHub's. */
export type WorkflowRun = Readonly<z.infer<typeof workflowRunSchema>>;

const common = {
  /** Ours; two deliveries of one thing have one. */
  id: z.string(),
  /** GitHub's `X-GitHub-Delivery`, or what else makes it one and the same. */
  deliveryId: z.string().min(1).max(200),
  source: z.enum(['webhook', 'timer', 'person', 'poll']),
  /** `owner/name`. */
  repository: z.string(),
  /** Whose doing it is; nobody's where a clock says so. */
  actor: z.string().nullable(),
  receivedAt: z.iso.datetime(),
};

const payloads = {
  push: z.strictObject({ branch: z.string(), commit: sha, paths: z.array(z.string()) }),
  issue: z.strictObject({
    number: z.int().positive(),
    action: z.enum(['opened', 'labeled', 'edited', 'closed', 'reopened', 'unlabeled', 'deleted', 'transferred']),
    /** The label that was set, where that is what happened. */
    label: z.string().nullable(),
    labels: z.array(z.string()),
    title: z.string(),
    body: z.string(),
    /** How its author stands to the repository, such as `MEMBER`; unknown where nobody says so, which is not trusted. */
    association: z.string().nullable(),
    /** Who wrote it, where that is said. */
    author: z.string().nullable().optional(),
  }),
  scheduled: z.strictObject({ name: z.string(), description: z.string() }),
  'ci-status': z.strictObject({
    commit: sha,
    status: z.enum(['success', 'failure', 'pending']),
    checks: z.array(z.strictObject({ name: z.string(), status: z.string() })),
  }),
  'workflow-run': z.strictObject({ run: workflowRunSchema }),
  command: z.strictObject({ name: z.string(), input: z.record(z.string(), z.json()) }),
};

const one = <Kind extends keyof typeof payloads>(kind: Kind) =>
  z.strictObject({ ...common, kind: z.literal(kind), payload: payloads[kind] });

/** The envelope. */
export const eventSchema = z.discriminatedUnion('kind', [
  one('push'),
  one('issue'),
  one('scheduled'),
  one('ci-status'),
  one('workflow-run'),
  one('command'),
]);

/** Something that happened. */
export type OperationsEvent = Readonly<z.infer<typeof eventSchema>>;
/** Something that happened, before it was given an id. */
export type NewEvent = OperationsEvent extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;
