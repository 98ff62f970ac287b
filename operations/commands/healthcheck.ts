import { defineCommand } from 'citty';
import { CommandError } from '../../src/commands/command-error.ts';
import { settings } from '../../src/settings/settings.ts';
import { printJson, say } from '../../src/terminal/say.ts';
import { checkHealth } from '../runbooks/deploy/check-health.ts';

/** `ledgerline healthcheck`: whether the site answers. */
export const command = defineCommand({
  meta: { name: 'healthcheck', description: 'asks the site once whether it answers: exit 0 if so, 1 if not' },
  args: {
    url: { type: 'string', description: 'another address than that of the configuration', valueHint: 'ADDRESS' },
    json: { type: 'boolean', description: 'print { address, isHealthy, said } and nothing else' },
  },
  async run({ args }) {
    const { operations, siteUrl, basePath } = settings();
    const address = args.url ?? operations.deploy.healthcheck ?? new URL(basePath, siteUrl).href;
    if (!URL.canParse(address) || !/^https?:/.test(address))
      throw new CommandError(`${JSON.stringify(address)} is no address.`, 'Write it as https://example.org/.');
    const health = await checkHealth(address);
    if (args.json) printJson({ address, ...health });
    else say(`${address} is ${health.isHealthy ? 'healthy' : 'not healthy'} (${health.said}).`);
    if (!health.isHealthy) process.exitCode = 1;
  },
});
