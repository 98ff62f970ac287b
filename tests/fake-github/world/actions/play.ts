import type { World } from '../world.ts';
import { addArtifact } from './artifacts.ts';
import { completeJob, completeStep, moveJob, settleRun } from './change-run.ts';
import type { Job, WorkflowRun } from './model.ts';

/** Lets every run go on for a second as its script says; the clock is for the caller to move. */
export async function playSecond(world: World): Promise<void> {
  for (const { ci } of world.repositories.values())
    for (const run of ci.runs)
      if (run.status !== 'completed') {
        for (const job of run.jobs) await playJob(world, job);
        settleRun(world, run);
      }
}

async function playJob(world: World, job: Job): Promise<void> {
  const { run } = job;
  if (job.status === 'completed') return;
  if (job.status === 'in_progress') {
    if (--job.left > 0) return;
    const index = job.steps.findIndex(({ status }) => status === 'in_progress');
    completeStep(world, job, job.plan.steps[index]?.conclusion);
    if (job.steps.length === 0) completeJob(world, job, 'success');
    if (job.steps.every(({ status }) => status === 'completed')) await leaveArtifacts(world, job);
    return;
  }
  const needed = run.jobs.filter(({ name }) => job.plan.needs?.includes(name));
  if (needed.some(({ status, conclusion }) => status === 'completed' && conclusion !== 'success'))
    completeJob(world, job, 'skipped');
  else if (needed.every(({ status }) => status === 'completed'))
    moveJob(world, job, needsReview(run, job) ? 'waiting' : 'in_progress');
}

async function leaveArtifacts(world: World, { run, plan }: Job): Promise<void> {
  for (const [name, files] of Object.entries(plan.artifacts ?? {})) await addArtifact(world, run, name, files);
}

/** Whether somebody has to say yes before the job may begin. */
export const needsReview = ({ repository }: WorkflowRun, { plan, isApproved }: Job): boolean =>
  !isApproved && (repository.ci.environments.get(plan.environment ?? '')?.reviewers.length ?? 0) > 0;
