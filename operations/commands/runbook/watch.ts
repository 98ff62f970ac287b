import { defineCommand } from 'citty';
import { settings } from '../../../src/settings/settings.ts';
import { printJson, say } from '../../../src/terminal/say.ts';
import { watchGates } from '../../runbooks/watch-gates.ts';
import { openDesk } from '../open-desk.ts';
import { untilAtRest } from '../until-at-rest.ts';

/** `ledgerline runbook watch`: looks once at what all runs wait for, and stays until those that go on have ended or wait again. */
export const command = defineCommand({
  meta: { name: 'watch', description: 'looks at the gates of all runs once, and goes on with those that are decided' },
  args: { json: { type: 'boolean', description: 'print the newest runs and nothing else' } },
  async run({ args }) {
    const desk = await openDesk(settings(), 'Looking at gates');
    try {
      await desk.engine.work();
      await watchGates(desk);
      await untilAtRest(desk);
      const runs = await desk.store.runs.list({ kind: 'runbook', limit: 20 });
      if (args.json) printJson(runs);
      else say(...runs.map(({ id, state, title }) => `${id}  ${state.padEnd(17)} ${title}`));
    } finally {
      await desk.close();
    }
  },
});
