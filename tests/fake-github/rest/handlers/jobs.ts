import { jsonAnswer } from '../../http/answer.ts';
import { signedPlace } from '../../http/storage.ts';
import type { Job } from '../../world/actions/model.ts';
import { jobShape } from '../actions-shapes.ts';
import { type Call, type Operation, type Operations, operation } from '../call.ts';
import { pageUnder } from '../page.ts';
import { elsewhere, gone, onRun } from './runs.ts';

const onJob = (answer: (call: Call, job: Job) => ReturnType<Operation['answer']>): Operation =>
  operation(['actions', 'read'], (call) => {
    const isIt = ({ databaseId }: Job) => String(databaseId) === call.params['job_id'];
    const job = call.repository.ci.runs.flatMap(({ suite }) => suite.checks as Job[]).find(isIt);
    return job ? answer(call, job) : gone;
  });

/** Jobs, their steps, and what they wrote. */
export const jobs: Operations = {
  'actions/list-jobs-for-workflow-run': onRun(['actions', 'read'], (call, run) => {
    const all = call.query['filter'] === 'all' ? (run.suite.checks as Job[]) : run.jobs;
    return pageUnder(call, 'jobs', all, (job) => jobShape(call.world, job));
  }),
  'actions/get-job-for-workflow-run': onJob(({ world }, job) => jsonAnswer(200, jobShape(world, job))),
  /** There is no log before a job has ended. */
  'actions/download-job-logs-for-workflow-run': onJob(({ world, repository }, job) =>
    job.status === 'completed' ? elsewhere(signedPlace(world, repository, 'job-log', job.databaseId)) : gone,
  ),
};
