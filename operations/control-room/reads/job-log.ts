import type { Repository } from '../../../src/settings/repository.ts';
import type { Job } from '../../github/actions.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { jobsOf } from './jobs-of.ts';

/** So much of a log is read at most. */
export const mostLogBytes = 2_000_000;

/** The log of a job. */
export interface JobLog {
  readonly job: Job;
  readonly text: string;
  readonly isCut: boolean;
}

/** The log of one job of a run: the one that is named, else the first that failed, else the first that has completed. */
export async function jobLog(room: Room, at: Repository, run: KnownWorkflowRun, id?: number): Promise<JobLog> {
  const jobs = await jobsOf(room, at, run);
  const completed = jobs.filter(({ status }) => status === 'completed');
  const job = id === undefined ? (completed.find(failed) ?? completed[0]) : jobs.find((each) => each.id === id);
  if (!job) throw new Refusal(404, 'There is no job with a log yet.', 'GitHub gives a log when a job has completed.');
  if (job.status !== 'completed')
    throw new Refusal(
      409,
      `"${job.name}" has not completed yet.`,
      'GitHub gives its log when it has; its steps are shown live.',
    );
  const log = await room.onceLarge.get(`log:${job.id}`, 600_000, () => room.desk.actions.log(at, job.id, mostLogBytes));
  if (!log)
    throw new Refusal(404, `The log of "${job.name}" is gone.`, 'GitHub keeps logs for 90 days unless told otherwise.');
  return { job, ...log };
}

const failed = ({ conclusion }: Job): boolean => conclusion === 'failure' || conclusion === 'timed_out';
