import { gateNames } from '../../content-schema/gates/gate.ts';

/** Patterns for the names of checks, by the name of the gate they belong to, as the configuration has them. */
export type GatePatterns = Readonly<Record<string, readonly string[]>>;

/** Gates that people decide. No check ever speaks for one, whatever the configuration says. */
export const decidedByPeople: readonly string[] = [gateNames.approval, gateNames.review];

/** As long as the name of a gate may be; also what keeps a pattern from a name that was made to keep it busy. */
const longest = 200;

/**
 * The gate that a check belongs to: the first whose pattern fits its name, as in `test (20)`, else the first whose pattern fits its name
 * with that of its workflow, as in `CI / test (20)`; upper and lower case are one. What fits none is a gate of its own (B002-05).
 */
export function gateNameOf(
  check: { readonly name: string; readonly workflow: string | null },
  patterns: GatePatterns,
): string {
  const name = check.name.trim().slice(0, longest);
  const known = Object.entries(patterns).filter(([gate]) => !decidedByPeople.includes(gate));
  const fitting = (text: string) =>
    known.find(([, each]) => each.some((pattern) => new RegExp(pattern, 'i').test(text)))?.[0];
  const whole = `${check.workflow ?? ''} / ${name}`.slice(0, longest);
  return fitting(name) ?? (check.workflow === null ? undefined : fitting(whole)) ?? `CI: ${name}`.slice(0, longest);
}
