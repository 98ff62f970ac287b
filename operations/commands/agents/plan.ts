import { defineCommand } from 'citty';
import { printJson, say } from '../../../src/terminal/say.ts';
import { planOf } from '../../agents/stage/plan.ts';
import { agentsHere } from './agents-here.ts';

/** `ledgerline agents plan`: what would be worked on next, and why the rest waits. Changes nothing. */
export const command = defineCommand({
  meta: { name: 'plan', description: 'shows which tasks come next, and why others wait; changes nothing' },
  args: { json: { type: 'boolean', description: 'print { repository, next, waits } and nothing else' } },
  run: ({ args }) =>
    agentsHere(undefined, async ({ desk, repository, policy }) => {
      const { next, waits } = await planOf(desk, repository, policy);
      if (args.json) return printJson({ repository, next, waits });
      for (const { id, title, priority } of next) say(`Next: ${id} (${priority}): ${title}`);
      for (const { id, title, why } of waits) say(`Waits: ${id}: ${title}: ${why}`);
      if (next.length + waits.length === 0) say('Nothing is open.');
      return undefined;
    }),
});
