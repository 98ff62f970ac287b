import { preview } from 'astro';
import { defineCommand } from 'citty';
import { settleAstro } from '../settings/environment.ts';
import { settings } from '../settings/settings.ts';
import { say } from '../terminal/say.ts';
import { siteFolder } from './build-site.ts';
import { portFrom, portOption } from './port.ts';

/** Serves the built site on the port, or the next free one, and says where. */
export async function serveSite(port: number): Promise<void> {
  const { basePath } = settings();
  settleAstro();
  const server = await preview({ outDir: siteFolder, server: { port }, logLevel: 'error' });
  say(`The site is at http://localhost:${server.port}${`/${basePath}/`.replace(/\/+/g, '/')}`);
  say('Press Ctrl+C to stop.');
}

/** `ledgerline preview`: the site as it was built. */
export const command = defineCommand({
  meta: { name: 'preview', description: 'serves the site that was built last' },
  args: portOption,
  run: ({ args }) => serveSite(portFrom(args)),
});
