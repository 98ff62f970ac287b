import type { OperationsConfig } from '../../../src/settings/operations.ts';
import { gateNameOf } from '../../gates/gate-names.ts';
import { gateOfCheck } from '../../gates/gate-of-check.ts';
import type { Job } from '../../github/actions.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import type { GateRow } from '../views/panels.ts';

/** What the jobs of a workflow run say as checks, under the gates they belong to. */
export const gatesOfJobs = (
  jobs: readonly Job[],
  { workflow }: KnownWorkflowRun,
  { gates }: OperationsConfig,
): GateRow[] =>
  jobs.map((job) => {
    const gate = gateNameOf({ name: job.name, workflow }, gates);
    const isNamed = gate === `CI: ${job.name}` || gate === job.name;
    return { name: gate, state: gateOfCheck(job), url: job.url, required: true, ...(!isNamed && { why: job.name }) };
  });
