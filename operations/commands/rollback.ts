import { defineCommand } from 'citty';
import { runHere } from './runbook/run-here.ts';
import { runOptions } from './runbook/run-options.ts';

/** `ledgerline rollback`. */
export const command = defineCommand({
  meta: { name: 'rollback', description: 'deploys the version again that worked before, and checks the site' },
  args: {
    environment: { type: 'string', description: 'the environment; the configured one unless given', valueHint: 'NAME' },
    ref: {
      type: 'string',
      description: 'the version to go back to; the last that worked unless given',
      valueHint: 'REF',
    },
    ...runOptions,
  },
  run: ({ args }) => {
    const { environment = '', ref = '' } = args;
    return runHere('rollback', { environment, ref }, args);
  },
});
