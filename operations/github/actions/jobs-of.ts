import type { Repository } from '../../../src/settings/repository.ts';
import type { IfNew, Job } from '../actions.ts';
import type { Asking } from './ask-actions.ts';
import { jobsShape } from './shapes.ts';

/** The jobs of a run's newest attempt. The ETag is that of the first hundred; most runs have no more. */
export async function jobsOf(
  asking: Asking,
  { owner, name: repo }: Repository,
  run: number,
  etag: string | undefined,
): Promise<IfNew<Job[]>> {
  const ask = (page: number, known?: string) =>
    asking.read(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
      { owner, repo, run_id: run, per_page: 100, page },
      jobsShape,
      known,
    );
  const first = await ask(1, etag);
  if (first === 'same') return 'same';
  const jobs = [...first.found.jobs];
  for (let page = 2; jobs.length < first.found.total; page++) {
    const next = await ask(page);
    if (next === 'same' || next.found.jobs.length === 0) break;
    jobs.push(...next.found.jobs);
  }
  // With more than one page an ETag would hide changes of the others.
  return { etag: jobs.length > 100 ? undefined : first.etag, found: jobs };
}
