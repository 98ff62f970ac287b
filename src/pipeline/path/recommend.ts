import { type Alternative, alternatives } from './alternatives.ts';
import type { PathSession } from './path-session.ts';
import { type Standing, standing, type Walked } from './standing.ts';

/** The rules in the order they are tried; the first that holds speaks. */
export type RuleName = (typeof rules)[number]['name'];

/** What one listener had best hear next on one programme's path. Advice, never a lock. */
export interface Recommendation {
  readonly rule: RuleName;
  /** Issue number, code and step of the session to hear next; `null` when there is none. */
  readonly id: number | null;
  readonly code: string | null;
  readonly step: number | null;
  /** Why, in a sentence that holds no person's text. */
  readonly reason: string;
  readonly alternatives: readonly Alternative[];
}

/**
 * The session to hear next: on the lowest step of the path that is not completed, one that is already started, else the one
 * with the lowest code. Total, and independent of the order of sessions and runs.
 * @param path the active sessions of one programme
 * @param runs one listener's runs; those of other programmes are passed over
 */
export function recommend(path: readonly PathSession[], runs: readonly Walked[]): Recommendation {
  const here = standing(path, runs);
  const next = here.due.find(({ id }) => here.underWay.has(id)) ?? here.due[0];
  const { name, reason } = rules.find(({ holds }) => holds(here)) ?? lastRule;
  return {
    rule: name,
    id: next?.id ?? null,
    code: next?.code ?? null,
    step: next?.step ?? null,
    reason: reason(here),
    alternatives: alternatives(here, next),
  };
}

interface Rule<Name extends string = string> {
  readonly name: Name;
  readonly holds: (here: Standing) => boolean;
  readonly reason: (here: Standing) => string;
}
const rule = <const Name extends string>(declared: Rule<Name>): Rule<Name> => declared;

const lastRule = rule({
  name: 'next-step',
  holds: () => true,
  reason: ({ step, highest }) =>
    step === highest + 1
      ? `After step ${highest}, step ${step} comes next.`
      : `After step ${highest}, the next step with a session is step ${step}.`,
});

const rules = [
  rule({
    name: 'empty-path',
    holds: ({ sessions }) => sessions.length === 0,
    reason: () => 'No session of this programme is active.',
  }),
  rule({
    name: 'finished',
    holds: ({ due }) => due.length === 0,
    reason: () => 'Every step that has a session is completed.',
  }),
  rule({
    name: 'begin',
    holds: ({ highest }) => highest === 0,
    reason: ({ step }) => `No step has been started yet, so step ${step} comes first.`,
  }),
  rule({
    name: 'continue-started',
    holds: ({ started, step }) => started.has(step),
    reason: ({ step }) => `Step ${step} has been started but not finished, so it comes first.`,
  }),
  rule({
    name: 'fill-gap',
    holds: ({ step, highest }) => highest > step,
    reason: ({ step, highest, completed }) =>
      `Step ${step} was skipped: step ${highest} is already ${completed.has(highest) ? 'completed' : 'started'}.`,
  }),
  lastRule,
] as const;

/** The names of the rules in the order they are tried. */
export const ruleNames: readonly RuleName[] = rules.map(({ name }) => name);
