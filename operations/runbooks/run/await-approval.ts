import { gateNames } from '../../../content-schema/gates/gate.ts';
import type { WorkflowContext } from '../../engine/engine.ts';
import { decisionOf } from '../../gates/decision-of.ts';
import type { WorkflowDesk } from '../desk.ts';
import { pendingGates } from './gates-now.ts';
import { Ended, type Progress } from './progress.ts';

/** How long people may take, in seconds: thirty days. */
export const patience = 30 * 86_400;

/** How often somebody may send something before it is taken for a mistake. */
export const rounds = 100;

/** Waits until somebody approves what is about to be done, of which nothing has been done yet (R002-019). */
export async function awaitApproval(
  desk: WorkflowDesk,
  context: WorkflowContext,
  progress: Progress,
  required: readonly string[],
  why = 'High-risk operation requires manual approval',
): Promise<void> {
  const { runId } = context;
  await progress.step('Ask for approval', 'Execute', async (say) => {
    await desk.store.gates.put(await pendingGates(desk, runId, required, undefined));
    await say(why, 'warning');
    await desk.store.runs.change(runId, { state: 'awaiting_approval', reason: `${why}.` });
  });
  for (let round = 1; round <= rounds; round += 1) {
    const heard = await context.waitForSignal('approval', { seconds: patience });
    const decided = await progress.step(`Approval ${round}`, 'Execute', async (say) => {
      const all = await desk.store.approvals.of(runId);
      const counts = decisionOf(all.filter(({ gate, headSha }) => gate === gateNames.approval && headSha === null));
      if (!counts) return null;
      await say(`${counts.person} ${counts.decision} it: ${counts.reason}`);
      await desk.store.gates.put(await pendingGates(desk, runId, required, undefined));
      return { decision: counts.decision, person: counts.person, reason: counts.reason };
    });
    if (decided?.decision === 'approved') return;
    if (decided) throw new Ended('failed', `${gateNames.approval}: ${decided.person} rejected it: ${decided.reason}`);
    if (heard === undefined) break;
  }
  throw new Ended('failed', `${gateNames.approval}: nobody approved it within 30 days.`);
}
