import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { asking } from '../../loaders/asking.ts';
import { handOver } from '../../loaders/current-site.ts';
import { keptReading, readSite, watchedFolder } from '../../loaders/read-site.ts';

/** Editors write a file in several steps, and git changes many at once. */
const settled = 50;

/** In development, gives pages the records as they are, and has browsers load their page again when a record or the code changes. */
export function followRecords(): AstroIntegration {
  return {
    name: 'ledgerline-follow-records',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const folder = watchedFolder();
        const kept = await keptReading();
        const show = async () => {
          handOver(await readSite({ kept }));
          asking().answers.clear();
        };
        await show();
        if (folder !== null) server.watcher.add(folder);
        let pending: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          // What was worked out by other code is no answer any more.
          if (folder === null || !path.startsWith(resolve(folder) + sep)) return asking().answers.clear();
          clearTimeout(pending);
          pending = setTimeout(() => {
            show().then(
              () => server.environments.client.hot.send({ type: 'full-reload' }),
              (error: unknown) => logger.error(error instanceof Error ? error.message : String(error)),
            );
          }, settled);
        });
      },
    },
  };
}
