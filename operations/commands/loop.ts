import { defineCommand } from 'citty';
import { CommandError } from '../../src/commands/command-error.ts';
import { settings } from '../../src/settings/settings.ts';
import { printJson, say } from '../../src/terminal/say.ts';
import { here } from '../loop/sync/here.ts';
import type { Desk } from '../runbooks/desk.ts';
import { reportLines, reportOf } from './loop/report.ts';
import { stagesOf } from './loop/stages.ts';
import { workHere } from './loop/work-here.ts';
import { openDesk } from './open-desk.ts';

/** `ledgerline loop`: takes what waits, stage by stage, and works without anybody. */
export const command = defineCommand({
  meta: { name: 'loop', description: 'keeps up with the repository, and does what waits for each stage' },
  args: {
    once: { type: 'boolean', description: 'end when nothing is left to do now' },
    stage: { type: 'string', description: 'only this stage', valueHint: 'NAME' },
    retry: {
      type: 'string',
      description: 'try again what failed for good; ends like --once',
      valueHint: 'KEY',
    },
    here: {
      type: 'boolean',
      description: 'work with this checkout as it is, and not with a clone; ends like --once',
    },
    folder: { type: 'string', description: 'where its clone and its files are kept', valueHint: 'FOLDER' },
    demo: { type: 'boolean', description: 'make a session of three atoms and serve it, in a copy; needs no token' },
    json: { type: 'boolean', description: 'print { done, skipped, failed, waits, dead } at the end, and nothing else' },
  },
  async run({ args }) {
    const own = settings();
    if (args.demo) {
      const others = (['stage', 'retry', 'here', 'folder', 'json'] as const).filter((name) => args[name]);
      if (others.length > 0)
        throw new CommandError(
          `The demonstration takes no ${others.map((name) => `--${name}`).join(', ')}.`,
          'Leave them out: npx ledgerline loop --once --demo',
        );
      const { runDemo } = await import('./loop/demo/run-demo.ts');
      return runDemo(own);
    }
    // Somebody who works by hand may have no token; what needs one says so.
    const desk = await openDesk(args.here ? { ...own, token: own.token ?? 'none' } : own, 'The loop');
    try {
      if (args.retry !== undefined) await retry(desk, args.retry);
      const once = args.once === true || args.here === true || args.retry !== undefined;
      const happened = await workHere(own, desk, stagesOf(own), {
        ...{ once, only: args.stage, folder: args.folder },
        sync: args.here ? () => here(process.cwd()) : undefined,
      });
      const report = await reportOf(desk, happened);
      if (args.json) printJson(report);
      else if (once) say(...reportLines(report));
      if (report.failed.length > 0) process.exitCode = 1;
    } finally {
      await desk.close();
    }
  },
});

async function retry({ store }: Desk, key: string): Promise<void> {
  const dead = await store.queue.dead(key);
  if (dead.length === 0)
    throw new CommandError(
      `Nothing with the key ${JSON.stringify(key)} has failed for good.`,
      'Run "npx ledgerline loop --once" to see what has, with its key.',
    );
  for (const { id, stage, title } of dead) {
    await store.queue.retry(id);
    say(`${stage}: ${title}: is tried again.`);
  }
}
