import type { World } from '../world.ts';
import type { Conclusion, Job, WorkflowRun } from './model.ts';

/** Tells of a run as it is now. */
export function tellRun(world: World, run: WorkflowRun, action: 'requested' | 'in_progress' | 'completed'): void {
  world.tell({ name: 'workflow_run', action, repository: run.repository, sender: run.actor, run });
}

/** Lets a run be queued, waiting or in progress. */
export function moveRun(world: World, run: WorkflowRun, status: Exclude<WorkflowRun['status'], 'completed'>): void {
  if (run.status === status || run.status === 'completed') return;
  Object.assign(run, { status, updatedAt: world.clock.now() });
  if (status === 'in_progress') tellRun(world, run, 'in_progress');
}

/** Ends a run. */
export function completeRun(world: World, run: WorkflowRun, conclusion: Conclusion): void {
  if (run.status === 'completed') return;
  Object.assign(run, { status: 'completed', conclusion, updatedAt: world.clock.now() });
  run.suite.updatedAt = run.updatedAt;
  tellRun(world, run, 'completed');
  const { repository, actor, suite } = run;
  world.tell({ name: 'check_suite', action: 'completed', repository, sender: actor, suite });
}

/** Lets a job wait for a person, or begin with its first step. */
export function moveJob(world: World, job: Job, status: 'queued' | 'waiting' | 'in_progress'): void {
  if (job.status === status || job.status === 'completed') return;
  job.status = status;
  if (status === 'in_progress') {
    job.startedAt = world.clock.now();
    beginStep(world, job, 0);
  }
  const { repository, run } = job;
  world.tell({ name: 'workflow_job', action: status, repository, sender: run.actor, job });
}

/** Lets a step of a job begin. */
export function beginStep(world: World, job: Job, index: number): void {
  const step = job.steps[index];
  if (step) Object.assign(step, { status: 'in_progress', startedAt: world.clock.now() });
  job.left = job.plan.steps[index]?.seconds ?? 1;
}

/** Ends the present step of a job; the next one begins, or the job ends. */
export function completeStep(world: World, job: Job, conclusion: Conclusion = 'success'): void {
  const index = job.steps.findIndex(({ status }) => status === 'in_progress');
  const step = job.steps[index];
  if (!step) return;
  Object.assign(step, { status: 'completed', conclusion, completedAt: world.clock.now() });
  writeLog(world, job, job.plan.steps[index]?.log ?? '');
  const isGood = conclusion === 'success' || conclusion === 'skipped' || conclusion === 'neutral';
  if (!isGood) completeJob(world, job, conclusion);
  else if (index + 1 < job.steps.length) beginStep(world, job, index + 1);
  else completeJob(world, job, 'success');
}

/** Ends a job, whatever it was at; steps that it did not come to are skipped. */
export function completeJob(world: World, job: Job, conclusion: Conclusion): void {
  if (job.status === 'completed') return;
  const at = world.clock.now();
  for (const step of job.steps)
    if (step.status !== 'completed') {
      const how = step.status === 'in_progress' || conclusion === 'success' ? conclusion : 'skipped';
      Object.assign(step, { status: 'completed', conclusion: how, startedAt: step.startedAt ?? at, completedAt: at });
    }
  Object.assign(job, { status: 'completed', conclusion, startedAt: job.startedAt ?? at, completedAt: at });
  const { repository, run } = job;
  world.tell({ name: 'workflow_job', action: 'completed', repository, sender: run.actor, job });
  world.tell({ name: 'check_run', action: 'completed', repository, sender: run.actor, check: job });
}

/** Writes to the log of a job, each line with the time. */
export function writeLog(world: World, job: Job, text: string): void {
  if (text === '') return;
  const at = world.clock.now().replace('Z', '.0000000Z');
  job.log.push(
    ...text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${at} ${line}`),
  );
}

/** Brings a run in line with its jobs. */
export function settleRun(world: World, run: WorkflowRun): void {
  const has = (...wanted: string[]) => run.jobs.some(({ status }) => wanted.includes(status));
  if (!has('queued', 'waiting', 'in_progress')) completeRun(world, run, conclusionOf(run.jobs));
  else if (has('in_progress')) moveRun(world, run, 'in_progress');
  else if (has('waiting')) moveRun(world, run, 'waiting');
}

function conclusionOf(jobs: readonly Job[]): Conclusion {
  const ends = jobs.map(({ conclusion }) => conclusion);
  const worst = (['failure', 'timed_out', 'action_required', 'cancelled'] as const).find((one) => ends.includes(one));
  return worst ?? (ends.length > 0 && ends.every((one) => one === 'skipped') ? 'skipped' : 'success');
}
