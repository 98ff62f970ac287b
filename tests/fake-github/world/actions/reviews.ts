import type { World } from '../world.ts';
import { completeJob, moveJob, settleRun } from './change-run.ts';
import type { DeploymentReview, Environment, Job, WorkflowRun } from './model.ts';
import { needsReview } from './play.ts';

/** An environment that a run waits for, with the jobs that wait. */
export interface Pending {
  readonly environment: Environment;
  readonly jobs: readonly Job[];
}

/** What a run waits for a person for. */
export function pendingOf(run: WorkflowRun): Pending[] {
  return [...run.repository.ci.environments.values()].flatMap((environment) => {
    const isOf = (job: Job) => job.status === 'waiting' && job.plan.environment === environment.name;
    const jobs = run.jobs.filter((job) => isOf(job) && needsReview(run, job));
    return jobs.length > 0 ? [{ environment, jobs }] : [];
  });
}

/** Whether that login may say yes or no. */
export const mayReview = (run: WorkflowRun, { reviewers, preventsSelfReview }: Environment, login: string): boolean =>
  reviewers.includes(login) && !(preventsSelfReview && run.actor.login === login);

/** Somebody says yes or no; whether they may is for the caller to ask. */
export function review(world: World, run: WorkflowRun, said: DeploymentReview): void {
  world.clock.tick();
  run.reviews.push(said);
  for (const { environment, jobs } of pendingOf(run).filter((one) => said.environments.includes(one.environment.name)))
    for (const job of jobs) {
      job.isApproved = said.state === 'approved';
      if (job.isApproved) moveJob(world, job, 'queued');
      else completeJob(world, job, 'failure');
      world.tell({
        ...{ name: 'deployment_review', action: said.state, repository: run.repository },
        ...{ sender: world.account(said.by), run, environment, comment: said.comment },
      });
    }
  if (said.state === 'approved') run.status = 'queued';
  run.updatedAt = world.clock.now();
  settleRun(world, run);
}
