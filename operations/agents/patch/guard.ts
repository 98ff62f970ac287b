/**
 * THE GUARD: what a patch may be that a program wrote. It looks at what git has after the patch was applied, never at what the patch says
 * of itself, and tells everything that is wrong. Pure; no rule rests on another one, so that each can be read and tested by itself.
 */
import type { AgentPolicy } from '../seed/agent-policy.ts';
import type { Patched } from './patched.ts';
import { alike } from './rules/alike.ts';
import { measure, tooMuch } from './rules/budget.ts';
import { contentRules } from './rules/contents.ts';
import { fenceRules } from './rules/fence.ts';
import { importRule } from './rules/imports.ts';
import { kindRules } from './rules/kinds.ts';
import { lengthRules } from './rules/lengths.ts';
import { lockfileRule } from './rules/lockfile.ts';
import { manifestRule, newDependencies } from './rules/manifest.ts';
import { nameRules } from './rules/names.ts';
import type { About, GuardRule } from './rules/rule.ts';
import { weakenedRules } from './rules/weakened.ts';
import { signOffOf } from './sign-off.ts';
import type { Refusal, Verdict } from './verdict.ts';

const nothing: GuardRule = ({ files }) =>
  files.length === 0 ? [{ rule: 'unreadable', path: '', why: 'The patch changes nothing.' }] : [];

const rules: readonly GuardRule[] = [
  nothing,
  ...nameRules,
  ...fenceRules,
  alike,
  ...kindRules,
  ...contentRules,
  ...lengthRules,
  importRule,
  ...weakenedRules,
  manifestRule,
  lockfileRule,
  tooMuch,
];

/** Everything that is wrong with a patch by a policy; nothing is what may be proposed. */
export function guard(patched: Patched, policy: AgentPolicy, about: About = {}): Verdict {
  return {
    refusals: rules.flatMap((rule) => looked(() => rule(patched, policy, about), [tooDeep])).filter(isFirst),
    measured: { ...measure(patched), newDependencies: newDependencies(patched) },
    signOff: looked(() => signOffOf(patched, policy), []),
  };
}

const tooDeep: Refusal = { rule: 'unreadable', path: '', why: 'Something in it is nested too deep to be looked at.' };

/** What a rule says; what no parser has the room to read is refused, and ends nobody's work. */
function looked<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

const isFirst = (one: Refusal, index: number, all: readonly Refusal[]): boolean => all.indexOf(one) === index;

/** What is refused in words, a line each, as feedback to whoever wrote the patch. */
export const refusalLines = (refusals: readonly Refusal[]): string[] =>
  refusals.map(({ rule, path, why }) => `${path === '' ? 'The patch' : path}: ${why} (${rule})`);
