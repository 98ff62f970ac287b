import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { defineCommand } from 'citty';
import { settleAstro } from '../settings/environment.ts';
import { settings } from '../settings/settings.ts';
import { say } from '../terminal/say.ts';
import { outOption, putSiteRight } from './build-site.ts';
import { CommandError } from './command-error.ts';
import { portFrom, portOption } from './port.ts';

/** Serves the built site on the port, or the next free one, and says where. */
export async function serveSite(port: number, out: string): Promise<void> {
  const { basePath } = settings();
  putSiteRight(out);
  if (!existsSync(join(out, 'index.html')))
    throw new CommandError(`There is no site in ${JSON.stringify(out)}.`, 'Build it first: "ledgerline build".');
  settleAstro('production');
  const server = await preview({ outDir: out, server: { port }, logLevel: 'error' });
  say(`The site is at http://localhost:${server.port}${`/${basePath}/`.replace(/\/+/g, '/')}`);
  say('Press Ctrl+C to stop.');
}

/** `ledgerline preview`: the site as it was built. */
export const command = defineCommand({
  meta: { name: 'preview', description: 'serves the site that was built last' },
  args: { ...portOption, ...outOption },
  run: ({ args }) => serveSite(portFrom(args), args.out),
});
