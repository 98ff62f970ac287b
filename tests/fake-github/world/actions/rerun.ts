import type { World } from '../world.ts';
import { completeJob, completeRun, tellRun } from './change-run.ts';
import { createJob } from './create-run.ts';
import type { WorkflowRun } from './model.ts';

/** Runs a run again as its next attempt: all of its jobs, or those that did not succeed. */
export function rerun(world: World, run: WorkflowRun, onlyFailed = false): void {
  const at = world.clock.tick();
  Object.assign(run, { attempt: run.attempt + 1, status: 'queued', conclusion: null, updatedAt: at, startedAt: at });
  run.jobs = run.jobs.map((job) =>
    onlyFailed && job.conclusion === 'success' ? job : createJob(world, run, job.plan),
  );
  tellRun(world, run, 'requested');
}

/** Stops a run and everything in it. */
export function cancelRun(world: World, run: WorkflowRun): void {
  world.clock.tick();
  for (const job of run.jobs) completeJob(world, job, 'cancelled');
  completeRun(world, run, 'cancelled');
}
