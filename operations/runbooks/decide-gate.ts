import { randomUUID } from 'node:crypto';
import { repositoryNamed } from '../../src/settings/repository.ts';
import { decidedByPeople } from '../gates/gate-names.ts';
import { mayApprove } from '../gates/may-approve.ts';
import { ends } from '../store/tables/runs.ts';
import type { Desk } from './desk.ts';
import { watchRun } from './watch-gates.ts';

/** What somebody decides about a gate. */
export interface GateDecision {
  readonly runId: string;
  readonly gate: string;
  readonly decision: 'approved' | 'rejected';
  readonly reason: string;
  /** The account on GitHub of whoever decides, as GitHub itself says it. */
  readonly person: string;
  /** The head that they looked at, or nothing where there was no pull request yet; the one that was noted last unless told. */
  readonly headSha?: string | null | undefined;
}

/**
 * Notes what a person decided about a gate of a run, or says why they may not. Checked here, whatever a page offers; "Run anyway" is this
 * for the gate "Manual Approval" (R002-020, B002-12).
 */
export async function decideGate(
  desk: Desk,
  { runId, gate: name, decision, reason, person, headSha }: GateDecision,
): Promise<{ readonly noted: true } | { readonly refused: string }> {
  const run = await desk.store.runs.get(runId);
  if (!run) return { refused: `There is no run ${runId}.` };
  if (ends.includes(run.state)) return { refused: 'This run has ended, so there is nothing to decide any more.' };
  const gate = (await desk.store.gates.of(runId)).find((each) => each.name === name);
  if (!gate) return { refused: `This run has no gate "${name}".` };
  if (!decidedByPeople.includes(name))
    return { refused: `"${name}" is decided by checks on GitHub, and not by people.` };
  const at = repositoryNamed(run.repository ?? '');
  const number = run.outcome.pullRequest?.number;
  const pull = number === undefined ? undefined : await desk.forge.pullRequest(at, number);
  if (number !== undefined && !pull) return { refused: 'The pull request is gone.' };
  const currentSha = pull?.headSha ?? null;
  const answer = mayApprove({
    ...{ decision, person, reason, requestedBy: run.requestedBy, author: pull?.author ?? null },
    ...{ mayWrite: await desk.forge.mayWrite(at, person), approvers: desk.config.approvers },
    ...{ headSha: headSha === undefined ? gate.headSha : headSha, currentSha },
  });
  if ('refused' in answer) {
    // Whoever looks again sees what is there now.
    await watchRun(desk, run);
    return answer;
  }
  const id = randomUUID();
  await desk.store.approvals.add({
    id,
    runId,
    gate: name,
    decision,
    reason: reason.trim(),
    person,
    headSha: currentSha,
  });
  await watchRun(desk, run);
  return { noted: true };
}
