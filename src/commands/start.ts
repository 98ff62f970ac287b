import { defineCommand, runCommand } from 'citty';
import { command as build, buildOptions } from './build.ts';
import { portFrom, portOption } from './port.ts';
import { serveSite } from './preview.ts';

/** `ledgerline start`: the main job in one command. */
export const command = defineCommand({
  meta: { name: 'start', description: 'builds the site and serves it' },
  args: { ...portOption, ...buildOptions },
  async run({ args, rawArgs }) {
    // Wrong use is told at once, not after the build.
    const port = portFrom(args);
    await runCommand(build, { rawArgs });
    await serveSite(port, args.out);
  },
});
