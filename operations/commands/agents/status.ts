import { defineCommand } from 'citty';
import { printJson, say } from '../../../src/terminal/say.ts';
import { agentsStatus, statusLines } from '../../agents/tasks/agents-status.ts';
import { agentsHere } from './agents-here.ts';

/** `ledgerline agents status`: what is open and why, the phase, and what is left of the day. */
export const command = defineCommand({
  meta: { name: 'status', description: 'shows open tasks, the phase, and what is left of the day' },
  args: {
    json: { type: 'boolean', description: 'print { phase, seed, left, open, ended, refused } and nothing else' },
  },
  run: ({ args }) =>
    agentsHere(undefined, async ({ desk, repository, policy }) => {
      const status = await agentsStatus(desk, repository, policy);
      if (args.json) printJson(status);
      else say(...statusLines(status));
    }),
});
