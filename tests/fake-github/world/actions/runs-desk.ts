import type { Account, Repository } from '../model.ts';
import type { World } from '../world.ts';
import { addArtifact, type Files } from './artifacts.ts';
import { completeJob, completeRun, completeStep, moveJob, moveRun, settleRun, writeLog } from './change-run.ts';
import { createJob, createRun } from './create-run.ts';
import type { Artifact, Conclusion, Environment, Job, WorkflowRun } from './model.ts';
import { cancelRun, rerun } from './rerun.ts';
import { review } from './reviews.ts';
import type { JobPlan, Script } from './script.ts';
import { workflowNamed } from './workflows.ts';

/** What a test does with runs, and what a person does on their pages. A run is named by its id, a job by its name. */
export interface RunsDesk {
  get(id: number): WorkflowRun;
  /** Starts a workflow by hand. */
  dispatch(
    file: string,
    wish?: { branch?: string; inputs?: Record<string, unknown>; event?: string },
  ): Promise<WorkflowRun>;
  queue(id: number): void;
  /** Lets the run and its first job that has not begun be in progress. */
  start(id: number, job?: string): Job;
  /** Ends the present step of a job that is in progress. */
  stepDone(id: number, conclusion?: Conclusion, job?: string): Job;
  /** Ends the run and all that is left of its jobs. */
  finish(id: number, conclusion?: Conclusion): void;
  cancel(id: number): void;
  rerun(id: number, onlyFailed?: boolean): void;
  addLog(id: number, text: string, job?: string): void;
  addArtifact(id: number, name: string, files: Files | Buffer): Promise<Artifact>;
  /** Lets a job, made where there is none, wait for an environment's reviewers. */
  askApproval(id: number, environment: string): Job;
  review(id: number, state: 'approved' | 'rejected', environment: string, comment?: string): void;
  environment(name: string, reviewers: readonly string[], preventsSelfReview?: boolean): Environment;
  /** From now on runs of that file do this when they are played. */
  script(file: string, script: Script | readonly JobPlan[]): void;
}

/** The verbs of runs, bound to a repository and to whoever sits at the desk. */
export function runsDesk(world: World, repository: Repository, sitting: Account): RunsDesk {
  const { ci } = repository;
  const get = (id: number) => {
    const found = ci.runs.find(({ databaseId }) => databaseId === id);
    if (!found) throw new Error(`There is no workflow run ${id} in the fake repository.`);
    return found;
  };
  const jobOf = (run: WorkflowRun, name: string | undefined, status?: Job['status']): Job => {
    const fits = (job: Job) => (name === undefined || job.name === name) && (!status || job.status === status);
    return run.jobs.find(fits) ?? addJob(run, { name: name ?? 'build', steps: [{ name: 'Run' }] });
  };
  const addJob = (run: WorkflowRun, plan: JobPlan) => {
    const job = createJob(world, run, plan);
    run.jobs.push(job);
    return job;
  };
  const moving = (id: number) => {
    world.clock.tick();
    return get(id);
  };
  const desk: RunsDesk = {
    get,
    async dispatch(file, { branch = repository.defaultBranch, inputs = {}, event = 'workflow_dispatch' } = {}) {
      const workflow = await workflowNamed(repository, file);
      if (!workflow) throw new Error(`There is no workflow "${file}" in the fake repository.`);
      return createRun(world, repository, workflow, { event, branch, by: sitting, inputs });
    },
    queue: (id) => moveRun(world, moving(id), 'queued'),
    start(id, name) {
      const run = moving(id);
      const job = jobOf(run, name, 'queued');
      moveRun(world, run, 'in_progress');
      moveJob(world, job, 'in_progress');
      return job;
    },
    stepDone(id, conclusion, name) {
      const run = moving(id);
      const job = jobOf(run, name, 'in_progress');
      completeStep(world, job, conclusion);
      settleRun(world, run);
      return job;
    },
    finish(id, conclusion = 'success') {
      const run = moving(id);
      for (const job of run.jobs) completeJob(world, job, conclusion);
      completeRun(world, run, conclusion);
    },
    cancel: (id) => cancelRun(world, get(id)),
    rerun: (id, onlyFailed) => rerun(world, get(id), onlyFailed),
    addLog: (id, text, name) => writeLog(world, jobOf(moving(id), name), text),
    addArtifact: (id, name, files) => addArtifact(world, moving(id), name, files),
    askApproval(id, environment) {
      const run = moving(id);
      if (!ci.environments.has(environment)) desk.environment(environment, [repository.owner.login]);
      const known = run.jobs.find(({ plan, status }) => plan.environment === environment && status !== 'completed');
      const job = known ?? addJob(run, { name: environment, environment, steps: [{ name: 'Deploy' }] });
      moveJob(world, job, 'waiting');
      settleRun(world, run);
      return job;
    },
    review: (id, state, environment, comment = '') =>
      review(world, get(id), { environments: [environment], state, comment, by: sitting.login }),
    environment(name, reviewers, preventsSelfReview = false) {
      const environment = { id: ci.environments.get(name)?.id ?? world.nextId(), name, reviewers, preventsSelfReview };
      ci.environments.set(name, environment);
      return environment;
    },
    script: (file, script) => void ci.scripts.set(file, typeof script === 'function' ? script : () => script),
  };
  return desk;
}
