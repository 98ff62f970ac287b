import { type Gate, gateNames } from '../../content-schema/gates/gate.ts';
import type { Risk } from '../../content-schema/gates/gates-file.ts';

/** What is to be decided about: how dangerous, where it takes effect, how sure whoever fixes something found is, and what of. */
export interface Case {
  readonly risk: Risk['level'];
  readonly environment: 'none' | 'development' | 'staging' | 'production';
  readonly confidence?: 'high' | 'medium' | 'low' | undefined;
  readonly scope?: 'dependencies' | 'breaking' | 'other' | undefined;
}

/** What happens: a pull request, a draft of one, or nothing until somebody approves; and the gates that this asks for. */
export interface Ruling {
  readonly act: 'open' | 'open-draft' | 'wait';
  readonly gates: readonly string[];
}

const { tests, scan, approval, review } = gateNames;
const open = (...gates: string[]): Ruling => ({ act: 'open', gates });
const draft = (...gates: string[]): Ruling => ({ act: 'open-draft', gates });
const wait = (...gates: string[]): Ruling => ({ act: 'wait', gates });

/** `nothing` was found, a dependency is fixed and that is `sure`, or a person has to look at it: `unsure`. */
type Finding = 'nothing' | 'sure' | 'unsure';

/** What confidence and scope say together (R002-021, R002-022). */
const findings: Record<
  NonNullable<Case['confidence']> | 'unsaid',
  Record<NonNullable<Case['scope']> | 'unsaid', Finding>
> = {
  high: { dependencies: 'sure', breaking: 'unsure', other: 'unsure', unsaid: 'unsure' },
  medium: { dependencies: 'unsure', breaking: 'unsure', other: 'unsure', unsaid: 'unsure' },
  low: { dependencies: 'unsure', breaking: 'unsure', other: 'unsure', unsaid: 'unsure' },
  unsaid: { dependencies: 'unsure', breaking: 'unsure', other: 'nothing', unsaid: 'nothing' },
};

/** The table D6: what happens at a risk, in production and elsewhere, by what was found. */
const table: Record<Case['risk'], Record<'elsewhere' | 'production', Record<Finding, Ruling>>> = {
  low: {
    elsewhere: { nothing: open(), sure: open(scan, tests), unsure: open(review) },
    production: { nothing: open(), sure: open(scan, tests), unsure: open(review) },
  },
  medium: {
    // A sure fix of a dependency is what R002-021 opens by itself; its lockfile alone makes it a medium risk.
    elsewhere: { nothing: open(approval), sure: open(scan, tests), unsure: open(approval, review) },
    production: { nothing: open(approval), sure: open(approval, scan, tests), unsure: open(approval, review) },
  },
  high: {
    elsewhere: { nothing: draft(approval), sure: draft(approval, scan, tests), unsure: draft(approval, review) },
    production: { nothing: wait(approval), sure: wait(approval, scan, tests), unsure: wait(approval, review) },
  },
};

/** What is not in the table is decided by people. */
const manual = wait(approval, review);

/** What happens in a case (B002-09). Total: whatever is asked, and be it nothing that there is, there is an answer. */
export function policy({ risk, environment, confidence, scope }: Case): Ruling {
  const finding = own(own(findings, confidence ?? 'unsaid'), scope ?? 'unsaid');
  const known = ['none', 'development', 'staging', 'production'].includes(environment);
  const rows = known ? own(own(table, risk), environment === 'production' ? 'production' : 'elsewhere') : undefined;
  return (finding && own(rows, finding)) ?? manual;
}

/** What is written on the gates that people decide (R002-008). */
export const detailsOf = ({ risk, environment }: Case): Record<string, Gate['details']> => ({
  [approval]: { risk, env: environment === 'production' ? 'prod' : environment, requires_approval: true },
  [review]: { severity: risk, requires_manual_review: true },
});

/** A value by its key, and nothing that all objects have. */
const own = <Key extends string, Value>(
  values: Readonly<Record<Key, Value>> | undefined,
  key: Key,
): Value | undefined => (values && Object.hasOwn(values, key) ? values[key] : undefined);
