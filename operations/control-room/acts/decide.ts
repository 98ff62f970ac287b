import type { PendingDeployment } from '../../github/actions.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { findRun } from './find-run.ts';

/** What a person decides, and why. */
export interface Decision {
  readonly reason: string;
  /** Of a run of ours: the gate; the one that waits for a person unless told. */
  readonly gate?: string | undefined;
  /** Of a run of ours: the head that the person looked at. What was pushed meanwhile is not approved. */
  readonly headSha?: string | null | undefined;
  /** Of a workflow run: the environments; all that wait for this person unless told. */
  readonly environments?: readonly number[] | undefined;
}

/** Approves or rejects what a run waits for: environments of a workflow run, a gate of a run of ours. */
export async function decide(
  room: Room,
  id: string,
  state: 'approved' | 'rejected',
  decision: Decision,
): Promise<{ noted: true }> {
  const reason = decision.reason.trim();
  if (reason.length < 10)
    throw new Refusal(
      400,
      'The reason is too short.',
      'Say why in at least ten letters; it is kept with the decision.',
    );
  const found = await findRun(room, id);
  const { actions, forge, store } = room.desk;
  if (found.kind === 'ours') {
    const gate = decision.gate ?? (await gateThatWaits(room, id));
    const person = await forge.viewer();
    const answer = await room.decideGate(room.desk, {
      runId: id,
      gate,
      decision: state,
      reason,
      person,
      headSha: decision.headSha,
    });
    if ('refused' in answer) throw new Refusal(409, answer.refused);
    return { noted: true };
  }
  const environments = environmentsFor(await actions.pending(found.at, found.run.id), decision.environments);
  await actions.decide(found.at, found.run.id, { environments, state, comment: reason });
  await store.changes.note('workflow-run', id, { decided: state });
  room.poll.wake();
  return { noted: true };
}

function environmentsFor(pending: readonly PendingDeployment[], wanted: readonly number[] | undefined): number[] {
  const meant = pending.filter(({ environment }) => wanted?.includes(environment.id) ?? true);
  if (meant.length === 0)
    throw new Refusal(409, 'Nothing waits for approval here.', 'Somebody may have decided it already.');
  const mine = meant.filter(({ mayApprove }) => mayApprove);
  if (mine.length === 0)
    throw new Refusal(
      403,
      'GitHub does not let you decide this.',
      'Reviewers are named under Settings → Environments of the repository.',
    );
  return mine.map(({ environment }) => environment.id);
}

async function gateThatWaits(room: Room, id: string): Promise<string> {
  const gates = await room.desk.store.gates.of(id);
  const waiting = gates.find(({ source, state }) => source !== 'checks' && state === 'pending');
  if (waiting) return waiting.name;
  throw new Refusal(409, 'No gate of this run waits for a person.', 'Somebody may have decided it already.');
}
