import { defineCommand } from 'citty';
import { printJson, say } from '../../../src/terminal/say.ts';
import { lookAtCode, noteLook } from '../../agents/stage/look-at-code.ts';
import { agentsHere } from './agents-here.ts';

/** `ledgerline agents scan`: measures the code of this checkout, and notes what follows from it. */
export const command = defineCommand({
  meta: { name: 'scan', description: 'measures the code of this checkout, and notes tasks that follow from it' },
  args: {
    'dry-run': { type: 'boolean', description: 'say which tasks would be noted, and note none' },
    json: { type: 'boolean', description: 'print { measured, tasks } and nothing else' },
  },
  run: ({ args }) =>
    agentsHere(undefined, async ({ desk, policy, ...where }) => {
      const look = await lookAtCode(desk, where, policy);
      const tasks = args['dry-run'] ? look.tasks : await noteLook(desk, look, where);
      const { complexity, functions, duplication, lines } = look.now;
      if (args.json) return printJson({ measured: { complexity, functions, duplication, lines }, tasks });
      say(
        `${lines} lines, ${functions} functions with ${complexity} ways through them, ${(duplication * 100).toFixed(1)}% duplicated`,
      );
      for (const { title } of tasks) say(`${args['dry-run'] ? 'Would note' : 'Noted'}: ${title}`);
      if (tasks.length === 0) say('Nothing new is to be done.');
      return undefined;
    }),
});
