import { defineCommand } from 'citty';
import { runHere } from './run-here.ts';
import { runOptions } from './run-options.ts';

/** `ledgerline runbook spec`: a first spec from a title. */
export const command = defineCommand({
  meta: { name: 'spec', description: 'writes a spec of four documents: principles, requirements, plan and tasks' },
  args: {
    title: { type: 'positional', required: true, description: 'what is to be specified, such as "payment processing"' },
    about: { type: 'string', description: 'what is known of it already', valueHint: 'TEXT' },
    ...runOptions,
  },
  run: ({ args }) => runHere('spec', { title: args.title, about: args.about ?? '' }, args),
});
