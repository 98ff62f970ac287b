import type { Job } from '../../github/forge.ts';
import { gateOfCheck } from '../../gates/gate-of-check.ts';
import type { GateRow } from '../views/panels.ts';

/** The gates of a workflow run: what each of its jobs says as a check. */
export const gatesOfJobs = (jobs: readonly Job[]): GateRow[] => jobs.map((job) => ({ name: job.name, required: true, url: job.url, state: gateOfCheck(job) }));
