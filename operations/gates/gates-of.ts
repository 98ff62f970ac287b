import type { Gate } from '../../content-schema/gates/gate.ts';
import { amountTo, type CheckFacts } from './amount-to.ts';
import { type Decision, decisionOf } from './decision-of.ts';
import { decidedByPeople, type GatePatterns, gateNameOf } from './gate-names.ts';

/** A pull request, as far as its gates are concerned. */
export interface GatedPull {
  readonly number: number;
  readonly headSha: string;
  readonly updatedAt: string;
  /** Checks and commit statuses of the head, and of no other commit. */
  readonly checks: readonly CheckFacts[];
}

/** What is expected of it. */
export interface Expected {
  /** Whose gates they are: one of our runs, or `<owner>/<name>#<pull request>`. */
  readonly runId: string;
  /** The names of the gates that have to pass. */
  readonly required: readonly string[];
  readonly patterns: GatePatterns;
  /** Since when the gates of this head are awaited, and what time it is: ISO 8601, UTC. */
  readonly awaitedSince: string;
  readonly now: string;
  /** How long a required gate may take to show up before it is `missing`. */
  readonly missingAfterMinutes: number;
  /** What people decided, for whatever head. */
  readonly approvals?: readonly Decision[];
  /** The head that our own commit made: what was approved before anything was pushed holds for it. */
  readonly ownHead?: string | null;
  /** What the policy says of a gate that it asks for, by its name. */
  readonly details?: Readonly<Record<string, Gate['details']>>;
}

/**
 * The gates of a pull request, bound to its head: those that are required in that order, then those that its checks are, by name. Without
 * a pull request everything is awaited. Only what a check or a person said of this head passes.
 */
export function gatesOf(pull: GatedPull | undefined, expected: Expected): Gate[] {
  const found = Map.groupBy(pull?.checks ?? [], (check) => gateNameOf(check, expected.patterns));
  const others = [...found.keys()].filter((name) => !expected.required.includes(name)).sort();
  return [...new Set(expected.required), ...others].map((name): Gate => {
    const { runId } = expected;
    const common = { runId, name, required: expected.required.includes(name), headSha: pull?.headSha ?? null };
    const details = expected.details?.[name] ?? null;
    if (decidedByPeople.includes(name)) return { ...common, url: null, ...byPeople(name, details, pull, expected) };
    const checks = found.get(name);
    if (checks !== undefined && pull !== undefined) {
      const { updatedAt = pull.updatedAt, ...amount } = amountTo(checks);
      return {
        ...common,
        ...amount,
        details: { pr_number: pull.number, ...amount.details },
        source: 'checks',
        updatedAt,
      };
    }
    const state = pull !== undefined && isOverdue(expected) ? 'missing' : 'pending';
    return { ...common, state, url: null, details, source: 'checks', updatedAt: expected.awaitedSince };
  });
}

function byPeople(
  name: string,
  details: Gate['details'],
  pull: GatedPull | undefined,
  { approvals = [], ownHead, awaitedSince }: Expected,
): Pick<Gate, 'state' | 'details' | 'source' | 'updatedAt'> {
  const heads = [pull?.headSha ?? null, ...(pull !== undefined && pull.headSha === ownHead ? [null] : [])];
  const decided = decisionOf(approvals.filter(({ gate, headSha }) => gate === name && heads.includes(headSha)));
  if (decided === undefined) return { state: 'pending', details, source: 'policy', updatedAt: awaitedSince };
  const { decision, person, reason, at } = decided;
  const state = decision === 'approved' ? 'pass' : 'fail';
  return { state, details: { ...details, decision, person, reason }, source: 'person', updatedAt: at };
}

const isOverdue = ({ awaitedSince, now, missingAfterMinutes }: Expected): boolean =>
  Date.parse(now) - Date.parse(awaitedSince) >= missingAfterMinutes * 60_000;

/** The same gates, of which those are stale that speak of another commit than the head. */
export const stale = (gates: readonly Gate[], headSha: string | null): Gate[] =>
  gates.map((gate) => (gate.headSha === headSha ? gate : { ...gate, state: 'stale' }));
