import { gateNames } from '../../../content-schema/gates/gate.ts';
import { decisionOf } from '../../gates/decision-of.ts';
import type { StageResult, Workplace } from '../../loop/stage.ts';
import { ends, type OperationRun } from '../../store/tables/runs.ts';
import type { MadeSession } from './made-session.ts';
import { jobId, type Target, writeJob } from './publish-job.ts';
import { attemptName } from './start-publication.ts';

/** How far a publication is, which is noted with the session. Throws where it failed, once; the next attempt is a run of its own. */
export async function standing(
  { desk }: Workplace,
  made: MadeSession,
  target: Target,
  { id, attempt }: { readonly id: string; readonly attempt: number },
): Promise<StageResult> {
  const run = await desk.store.runs.get(id);
  if (!run) throw new Error(`The run ${id} is not in the store.`);
  const decided = decisionOf((await desk.store.approvals.of(id)).filter(({ gate }) => gate === gateNames.approval));
  const approval =
    decided?.decision === 'approved' ? { person: decided.person, reason: decided.reason, at: decided.at } : null;
  const note = (state: Parameters<typeof writeJob>[2]['state'], url: string | null = null) =>
    writeJob(made, target, { state, url, approval });
  if (run.state === 'awaiting_approval') {
    await note(approval ? 'approved' : 'waiting');
    if (approval) return { waits: `${approval.person} has approved it.` };
    return {
      waits: `Somebody other than ${run.requestedBy} has to approve it: npx ledgerline runbook approve ${id} --reason "…"`,
    };
  }
  if (!ends.includes(run.state)) {
    await note(approval ? 'publishing' : 'waiting');
    return { waits: run.reason ?? 'It is being published.' };
  }
  const end = run.state === 'done' ? await published(desk.store.runs.get, run) : { failed: run };
  if ('waits' in end) {
    await note('publishing');
    return end;
  }
  if ('url' in end) {
    await note('published', end.url);
    return { done: `Published: ${end.url}` };
  }
  await note('failed');
  const reason = end.failed.reason ?? `The run ${end.failed.id} has ${end.failed.state}.`;
  if (decided?.decision === 'rejected' || end.failed.state !== 'failed') return { skipped: reason };
  await desk.store.notes('factory').set(attemptName(jobId(made, target)), attempt + 1);
  throw new Error(reason);
}

/** Where it was published, or the run that did not. */
async function published(
  get: (id: string) => Promise<OperationRun | undefined>,
  run: OperationRun,
): Promise<{ readonly url: string } | { readonly waits: string } | { readonly failed: OperationRun }> {
  if (run.outcome.url !== undefined) return { url: run.outcome.url };
  const proposal = run.outcome.proposal === undefined ? undefined : await get(run.outcome.proposal);
  const url = proposal?.outcome.pullRequest?.url;
  if (url !== undefined) return { url };
  if (proposal && ends.includes(proposal.state)) return { failed: proposal };
  return { waits: 'Its pull request is being opened.' };
}
