import type { Gate } from '../../../content-schema/gates/gate.ts';
import type { Decision } from '../../gates/decision-of.ts';
import { decidedByPeople } from '../../gates/gate-names.ts';
import { type GatedPull, gatesOf, stale } from '../../gates/gates-of.ts';
import { mayApprove } from '../../gates/may-approve.ts';
import { detailsOf } from '../../gates/policy.ts';
import type { PullRequestFacts } from '../../github/forge.ts';
import type { OperationRun } from '../../store/tables/runs.ts';
import type { WorkflowDesk } from '../desk.ts';
import type { Environment } from '../runbook.ts';

/** The gates that a run begins with: all of them pending, as long as nobody has said anything. */
export async function pendingGates(
  desk: WorkflowDesk,
  runId: string,
  required: readonly string[],
  pull: GatedPull | undefined,
): Promise<Gate[]> {
  const run = await desk.store.runs.get(runId);
  return run === undefined ? [] : gatesWith(desk, run, required, pull, []);
}

/** The gates of a run as its pull request is now; those that speak of an older head are stale. */
export async function gatesNow(desk: WorkflowDesk, run: OperationRun, pull: PullRequestFacts): Promise<Gate[]> {
  const old = await desk.store.gates.of(run.id);
  const required = old.filter((gate) => gate.required).map(({ name }) => name);
  const now = await gatesWith(desk, run, required, pull, reviewsOf(desk, run, pull));
  const gone = old.filter(({ name }) => !now.some((gate) => gate.name === name));
  return [...now, ...stale(gone, pull.headSha)];
}

async function gatesWith(
  { store, config, now }: WorkflowDesk,
  run: OperationRun,
  required: readonly string[],
  pull: GatedPull | undefined,
  reviews: readonly Decision[],
): Promise<Gate[]> {
  const seen = store.notes('runbooks');
  const place = `awaited ${run.id} ${pull?.headSha ?? ''}`;
  await seen.claim(place, now());
  const environment = (run.environment ?? 'none') as Environment;
  return gatesOf(pull, {
    runId: run.id,
    required,
    patterns: config.gates,
    awaitedSince: String(await seen.get(place)),
    now: now(),
    missingAfterMinutes: config.missingAfterMinutes,
    approvals: [...(await store.approvals.of(run.id)), ...reviews],
    ownHead: run.outcome.pullRequest?.headSha ?? null,
    details: detailsOf({ risk: run.risk?.level ?? 'high', environment }),
  });
}

/** Reviews on GitHub that approve the head with words: of each person the last one counts, and only of one who may decide here. */
function reviewsOf({ config }: WorkflowDesk, run: OperationRun, pull: PullRequestFacts): readonly Decision[] {
  const last = new Map(
    pull.reviews.filter(({ state }) => state !== 'commented').map((review) => [review.person.toLowerCase(), review]),
  );
  return [...last.values()].flatMap(({ person, state, body, headSha, at, mayWrite }) => {
    const answer = mayApprove({
      ...{ decision: 'approved', person, reason: body, requestedBy: run.requestedBy, author: pull.author },
      ...{ mayWrite, approvers: config.approvers, headSha, currentSha: pull.headSha },
    });
    if (state !== 'approved' || 'refused' in answer) return [];
    return decidedByPeople.map((gate) => ({ gate, decision: 'approved' as const, reason: body, person, at, headSha }));
  });
}
