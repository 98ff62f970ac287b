import type { AgentPhase } from '../seed/agent-policy.ts';

/** What programs may do, and from which phase on (R001-035 … 041). */
export const acts = {
  plan: { from: 0, what: 'note what could be done, and plan it' },
  measure: { from: 0, what: 'measure the code' },
  write: { from: 1, what: 'write a patch' },
  propose: { from: 1, what: 'open a pull request' },
  review: { from: 2, what: 'say in the pull request what reviewer and tester found' },
  'add-tests': { from: 2, what: 'add tests to a patch' },
  split: { from: 3, what: 'split an issue into tasks' },
  parallel: { from: 3, what: 'work on several tasks at once' },
  'hear-pushes': { from: 3, what: 'start on a push' },
  'hear-checks': { from: 3, what: 'start on checks that failed' },
  'say-mergeable': { from: 4, what: 'say of a pull request that it may be merged' },
  'propose-capabilities': { from: 5, what: 'propose what nobody has asked for' },
} as const satisfies Readonly<Record<string, { readonly from: AgentPhase; readonly what: string }>>;

/** An act. */
export type Act = keyof typeof acts;

/** Whether an act is allowed in a phase. */
export const isAllowed = (act: Act, phase: AgentPhase): boolean => phase >= acts[act].from;

/** Why an act is refused in a phase, in words; nothing where it is not. */
export const refusalOf = (act: Act, phase: AgentPhase): string | undefined =>
  isAllowed(act, phase)
    ? undefined
    : `Agents are in phase ${phase} here, and they ${acts[act].what} only from phase ${acts[act].from} on.`;
