import { defineCommand } from 'citty';
import { CommandError } from '../../../src/commands/command-error.ts';
import { printJson, say } from '../../../src/terminal/say.ts';
import { refusalOf } from '../../agents/graph/acts.ts';
import { endOfTask, startTask } from '../../agents/stage/work-on-task.ts';
import { agentsHere } from './agents-here.ts';

/** `ledgerline agents run`: works on one task here, until there is a pull request or a reason why there is none. */
export const command = defineCommand({
  meta: { name: 'run', description: 'works on one task here, at the newest commit of this checkout' },
  args: {
    task: {
      type: 'positional',
      required: true,
      description: 'the id of the task, as status shows it',
      valueHint: 'TASK',
    },
    'dry-run': { type: 'boolean', description: 'say what would be worked on, and do nothing' },
    json: { type: 'boolean', description: 'print the task with its runs, and nothing else' },
  },
  run: ({ args }) =>
    agentsHere(args['dry-run'] ? undefined : 'Working on a task', async ({ desk, folder, sha, policy }) => {
      const task = await desk.store.agentTasks.get(args.task);
      if (!task)
        throw new CommandError(`There is no agent task ${args.task}.`, 'Look with: npx ledgerline agents status');
      const refused = refusalOf('write', policy.phase);
      if (args['dry-run']) {
        say(refused ?? `Would work on "${task.title}" in ${task.scopePaths.join(', ')}, and open a pull request.`);
        return;
      }
      if (refused) throw new CommandError(refused, 'Set "automation_contract.phase" in seed.yaml to a later one.');
      const requestedBy = await desk.forge.viewer();
      await desk.engine.work();
      const runId = await startTask(desk, { taskId: task.id, folder, sha, requestedBy });
      const ended = await endOfTask(desk, runId, task.id, new AbortController().signal);
      const runs = await desk.store.agentRuns.of(task.id);
      if (args.json) printJson({ ...ended, runs });
      else {
        for (const { node, role, status, summary } of runs) say(`${node} (${role}): ${status}. ${summary}`);
        say(`${ended?.status ?? 'gone'}: ${ended?.reason ?? ''}`);
      }
      if (ended?.status !== 'completed') process.exitCode = 1;
    }),
});
