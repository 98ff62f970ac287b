import { defineCommand } from 'citty';
import { printJson, say } from '../../../src/terminal/say.ts';
import { runbooks } from '../../runbooks/runbooks.ts';

/** `ledgerline runbook list`: the runbooks there are. */
export const command = defineCommand({
  meta: { name: 'list', description: 'lists the runbooks' },
  args: { json: { type: 'boolean', description: 'print a list of { name, about } and nothing else' } },
  run({ args }) {
    if (args.json) printJson(runbooks.map(({ name, about }) => ({ name, about })));
    else say(...runbooks.map(({ name, about }) => `${name.padEnd(12)} ${about}`));
  },
});
