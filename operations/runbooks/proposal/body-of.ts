import type { KeptProposal } from './kept-proposal.ts';

/** The text of the pull request: what the program says, and what a person has to know before approving. */
export function bodyOf({ body, madeBy, byModel, base, signOff }: Pick<KeptProposal, 'body' | Said>): string {
  const who = madeBy === 'factory' ? 'the factory' : 'an agent';
  const how = byModel ? ', with the help of a language model' : '';
  const list = signOff.length === 0 ? [] : ['', '## Before you approve', '', ...signOff.map((each) => `- ${each}`)];
  return [body.trimEnd(), ...list, '', '---', '', `Made by ${who} of Ledgerline${how}, from ${base}.`, ''].join('\n');
}

type Said = 'madeBy' | 'byModel' | 'base' | 'signOff';
