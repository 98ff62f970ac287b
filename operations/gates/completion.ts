import type { Gate } from '../../content-schema/gates/gate.ts';
import type { GatedPullRequest } from '../../content-schema/gates/gates-file.ts';

/** Where a run stands by its gates, and the names of those that keep it there. */
export interface Completion {
  readonly state: 'complete' | 'failed' | 'waiting';
  readonly because: readonly string[];
}

/** Gates for which skipped is a pass. */
type MayBeSkipped = readonly string[];

/**
 * Whether a run is complete: every required gate passes, and where none is required, all there are (B002-07). Skipped counts only for
 * the gates that are named; one that is stale is awaited anew.
 */
export function completion(gates: readonly Gate[], mayBeSkipped: MayBeSkipped = []): Completion {
  const required = gates.filter((gate) => gate.required);
  const counted = required.length > 0 ? required : gates;
  const named = (state: Standing) =>
    counted.filter((gate) => standing(gate, mayBeSkipped) === state).map(({ name }) => name);
  const failed = named('fail');
  if (failed.length > 0) return { state: 'failed', because: failed };
  const awaited = named('pending');
  if (awaited.length > 0) return { state: 'waiting', because: awaited };
  const complete = required.length > 0 || verdict(gates, mayBeSkipped) === 'pass';
  return { state: complete ? 'complete' : 'waiting', because: [] };
}

/**
 * What all gates amount to. Where no check has passed there are `no checks`, be it that there are none or that all were skipped, whatever
 * people approved (B002-14).
 */
export function verdict(gates: readonly Gate[], mayBeSkipped: MayBeSkipped = []): GatedPullRequest['verdict'] {
  const standings = gates.map((gate) => standing(gate, mayBeSkipped));
  if (standings.includes('fail')) return 'fail';
  if (standings.includes('pending')) return 'pending';
  return gates.some(({ source, state }) => source === 'checks' && state === 'pass') ? 'pass' : 'no checks';
}

type Standing = 'pass' | 'fail' | 'pending';

function standing({ name, state, required }: Gate, mayBeSkipped: MayBeSkipped): Standing {
  switch (state) {
    case 'pass':
      return 'pass';
    case 'skipped':
      return required && !mayBeSkipped.includes(name) ? 'fail' : 'pass';
    case 'pending':
    case 'stale':
      return 'pending';
    default:
      return 'fail';
  }
}
