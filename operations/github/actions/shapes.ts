import { z } from 'zod';
import { rawRun } from '../../events/github.ts';
import type { Artifact, Job, PendingDeployment } from '../actions.ts';

const ends = { status: z.string(), conclusion: z.string().nullable() };

/** A page of workflow runs. What GitHub calls by a word that we do not know is left out rather than taken for something else. */
export const runsShape = z
  .looseObject({ workflow_runs: z.array(z.unknown()) })
  .transform(({ workflow_runs: runs }) => runs.flatMap((run) => rawRun.safeParse(run).data ?? []));

/** Jobs of a run. */
export const jobsShape = z
  .looseObject({
    total_count: z.int(),
    jobs: z.array(
      z.looseObject({
        ...{ id: z.int(), name: z.string(), ...ends, html_url: z.string().nullable() },
        ...{ started_at: z.string().nullish(), completed_at: z.string().nullish() },
        steps: z.array(z.looseObject({ number: z.int(), name: z.string(), ...ends })).default([]),
      }),
    ),
  })
  .transform(({ total_count: total, jobs }) => ({
    total,
    jobs: jobs.map(
      ({ id, name, status, conclusion, html_url: url, started_at, completed_at, steps }): Job => ({
        ...{ id, name, status, conclusion, url, startedAt: started_at ?? null, completedAt: completed_at ?? null },
        steps: steps.map((step) => ({
          ...{ number: step.number, name: step.name, status: step.status, conclusion: step.conclusion },
        })),
      }),
    ),
  }));

/** Artifacts of a run. */
export const artifactsShape = z
  .looseObject({
    artifacts: z.array(
      z.looseObject({
        ...{ id: z.int(), name: z.string(), size_in_bytes: z.int(), expired: z.boolean() },
        created_at: z.string().nullable(),
      }),
    ),
  })
  .transform(({ artifacts }) =>
    artifacts.map(
      ({ id, name, size_in_bytes: bytes, expired: isExpired, created_at: createdAt }): Artifact => ({
        ...{ id, name, bytes, isExpired, createdAt },
      }),
    ),
  );

/** What waits for a person. */
export const pendingShape = z
  .array(
    z.looseObject({
      environment: z.looseObject({ id: z.int(), name: z.string() }),
      current_user_can_approve: z.boolean(),
    }),
  )
  .transform((all) =>
    all.map(
      ({ environment: { id, name }, current_user_can_approve: mayApprove }): PendingDeployment => ({
        ...{ environment: { id, name }, mayApprove },
      }),
    ),
  );

/** Workflow files. */
export const workflowsShape = z
  .looseObject({
    total_count: z.int(),
    workflows: z.array(z.looseObject({ id: z.int(), name: z.string(), path: z.string(), state: z.string() })),
  })
  .transform(({ total_count: total, workflows }) => ({ total, workflows }));

/** What a dispatch became, where GitHub says so. */
export const dispatchedShape = z.looseObject({ workflow_run_id: z.int().positive(), html_url: z.string() });
