import type { AgentPolicy } from './agent-policy.ts';
import { policyOf } from './policy-of.ts';
import { faultLines, readSeed, seedFile } from './read-seed.ts';

/** The policy in the text of a seed, or why there is none. */
export function policyIn(text: string | undefined): AgentPolicy | { readonly refused: string } {
  if (text === undefined)
    return { refused: `There is no ${seedFile} in the repository, so no agent may do anything in it.` };
  const read = readSeed(text);
  return 'faults' in read ? { refused: faultLines(read.faults).slice(0, 5).join(' ') } : policyOf(read.seed, read.hash);
}
