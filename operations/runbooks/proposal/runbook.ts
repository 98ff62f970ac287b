/**
 * THE RUNBOOK `proposal`: how programs change a repository. Risk, approval, gates and "never twice" are those of all runbooks.
 */
import { Final } from '../../engine/engine.ts';
import type { Runbook } from '../runbook.ts';
import { bodyOf } from './body-of.ts';
import { type KeptProposal, keptProposalSchema } from './kept-proposal.ts';
import { strangers } from './strangers.ts';

/** Opens a pull request of files that a program made. */
export const proposal: Runbook<KeptProposal, { readonly branch: string }> = {
  name: 'proposal',
  about: 'Opens a pull request of what the factory or an agent made.',
  input: keptProposalSchema,
  title: ({ title }) => title,
  branch: ({ branch }) => branch,
  gates: { required: [] },
  furtherGates: ({ gates }) => gates,

  async preflight(world, input, say) {
    const { at, forge } = world;
    const { branch, sha } = await forge.head(at);
    if (input.base !== sha && !(await forge.holds(at, branch, input.base)))
      throw new Final(
        `It was made from ${short(input.base)}, which is not in the history of ${branch}. Make it again from what is there now.`,
      );
    const others = await strangers(world, input, sha);
    if (others.length > 0)
      throw new Final(
        `Somebody has changed ${others.slice(0, 5).join(', ')} since ${short(input.base)}. Make it again from what is there now.`,
      );
    await say(`Made from ${short(input.base)}, which ${branch} holds; its paths are as they were`);
    return { branch };
  },

  async execute(_, { title, headline, write, remove, byModel, ...rest }) {
    return {
      title,
      body: bodyOf({ ...rest, byModel }),
      message: { headline },
      write,
      remove,
      byModel,
      environment: 'none',
    };
  },
};

const short = (sha: string): string => sha.slice(0, 7);
