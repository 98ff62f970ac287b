import { dev } from 'astro';
import { defineCommand } from 'citty';
import { settleAstro } from '../settings/environment.ts';
import { settings } from '../settings/settings.ts';
import { refuseLinksOut } from './build-site.ts';
import { portFrom, portOption } from './port.ts';

/** `ledgerline dev`: the site while one works on it. */
export const command = defineCommand({
  meta: { name: 'dev', description: 'serves the site and follows every change of code and data' },
  args: portOption,
  async run({ args }) {
    const port = portFrom(args);
    // A setting that cannot be used is told here, in words; Astro would tell it with a stack.
    settings();
    refuseLinksOut();
    settleAstro('development');
    await dev({ server: { port } });
  },
});
