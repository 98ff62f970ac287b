import { defineCommand } from 'citty';
import { runHere } from './run-here.ts';
import { runOptions } from './run-options.ts';

/** `ledgerline runbook incident`: a fix or a report from a log. */
export const command = defineCommand({
  meta: { name: 'incident', description: 'reads a log, names the cause of its errors, and proposes a fix or a report' },
  args: {
    title: { type: 'positional', required: true, description: 'what is wrong, such as "auth service"' },
    logs: {
      type: 'string',
      required: true,
      description: 'a file, actions:RUN/JOB, or an address that the configuration allows',
      valueHint: 'FROM',
    },
    environment: { type: 'string', description: 'where it happens; production needs an approval', valueHint: 'NAME' },
    ...runOptions,
  },
  run: ({ args }) =>
    runHere('incident', { title: args.title, logs: args.logs, environment: args.environment ?? 'none' }, args),
});
