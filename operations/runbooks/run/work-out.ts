import type { Risk } from '../../../content-schema/gates/gates-file.ts';
import { counting } from '../../../src/pipeline/text/counting.ts';
import { type Case, policy, type Ruling } from '../../gates/policy.ts';
import { higherRisk, riskOf } from '../../gates/risk-of.ts';
import type { Change, RunbookWorld } from '../runbook.ts';
import { changesAt } from './changes-at.ts';
import type { Say } from './progress.ts';
import type { WhatChanges } from './what-changes.ts';

/** A change with everything that is decided by it. */
export type WorkedOut = {
  readonly change: Change;
  /** The branch it is to be merged into. */
  readonly base: string;
  readonly amount: Omit<WhatChanges, 'diff'>;
  readonly risk: Risk;
  readonly diff: string;
};

/** As much of a difference as is kept; a person reads no more. */
const longestDiff = 200_000;

/** Compares a change with what is there, and says how dangerous it is. */
export async function workOut(world: RunbookWorld, change: Change, requestedBy: string, say: Say): Promise<WorkedOut> {
  const { branch, diff, ...amount } = await compare(world, change);
  const author = { author: requestedBy, authorIsBot: /\[bot\]$/i.test(requestedBy) };
  const computed = riskOf({ ...amount, ...author, byModel: change.byModel ?? false });
  const risk = change.risk ? higherRisk(computed, change.risk) : computed;
  await say(
    `${counting(amount.paths.length, 'file changes', 'files change')}, ${amount.additions} lines added and ${amount.deletions} removed`,
  );
  await say(`Risk: ${risk.level}. ${risk.why.join(' ')}`);
  return { change, base: branch, amount, risk, diff };
}

/** The difference that a change makes by now. */
export const differenceNow = async (world: RunbookWorld, { change, base }: WorkedOut): Promise<string> =>
  (await compare(world, change, base)).diff;

async function compare(world: RunbookWorld, change: Change, base?: string) {
  const { branch, sha } = await world.forge.head(world.at, base);
  const changes = await changesAt(world, sha, change);
  return { branch, ...changes, diff: changes.diff.slice(0, longestDiff) };
}

/** What the policy says of it. */
export const rulingOf = ({ change, risk }: WorkedOut): Ruling => policy(caseOf(change, risk));

/** What the policy is asked. */
const caseOf = ({ environment, confidence, scope }: Change, { level }: Risk): Case => ({
  risk: level,
  environment,
  confidence,
  scope,
});
