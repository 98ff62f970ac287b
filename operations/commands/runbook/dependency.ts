import { defineCommand } from 'citty';
import { runHere } from './run-here.ts';
import { runOptions } from './run-options.ts';

/** `ledgerline runbook dependency`: one dependency to another version. */
export const command = defineCommand({
  meta: { name: 'dependency', description: 'updates a dependency of npm, in package.json and in its lockfile' },
  args: {
    name: { type: 'positional', required: true, description: 'the package' },
    to: { type: 'string', required: true, description: 'the version it is to have', valueHint: 'VERSION' },
    cve: { type: 'string', description: 'what the update is a patch for', valueHint: 'CVE-2026-1234' },
    ...runOptions,
  },
  run: ({ args }) => runHere('dependency', { name: args.name, to: args.to, cve: args.cve ?? '' }, args),
});
