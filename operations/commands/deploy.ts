import { defineCommand } from 'citty';
import { runHere } from './runbook/run-here.ts';
import { runOptions } from './runbook/run-options.ts';

/** `ledgerline deploy`. */
export const command = defineCommand({
  meta: { name: 'deploy', description: 'checks the site, deploys it, checks again, and rolls back if that fails' },
  args: {
    environment: { type: 'string', description: 'the environment; the configured one unless given', valueHint: 'NAME' },
    ref: {
      type: 'string',
      description: 'the branch or tag to deploy; the default branch unless given',
      valueHint: 'REF',
    },
    'even-if-unhealthy': { type: 'boolean', description: 'go on even if the site does not answer before' },
    ...runOptions,
  },
  run: ({ args }) => {
    const { environment = '', ref = '', 'even-if-unhealthy': evenIfUnhealthy = false } = args;
    return runHere('deploy', { environment, ref, evenIfUnhealthy }, args);
  },
});
