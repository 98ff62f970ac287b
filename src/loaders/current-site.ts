import type { LoaderContext } from 'astro/loaders';
import { readSite } from './read-site.ts';
import type { SiteData } from './site-data.ts';

// Vite gives the loaders a copy of this module of their own, so the process is all that a command and they share.
const handedOver = Symbol.for('ledgerline.site');
const shared = globalThis as { [handedOver]?: SiteData };

/** Gives the loaders a site that was read already, so that a build asks its sources once. */
export function handOver(site: SiteData): void {
  shared[handedOver] = site;
}

let reading: Promise<SiteData> | undefined;

/** The site's data, read once and shared by all loaders until a file changes. */
export const currentSite = (): Promise<SiteData> => {
  const given = shared[handedOver];
  if (given) return Promise.resolve(given);
  reading ??= readSite();
  return reading;
};

/** In development, reads the data-hub again and refills when one of its files changes. */
export function onDataChange(
  { watcher, logger }: LoaderContext,
  folder: string | null,
  refill: () => Promise<void>,
): void {
  if (!watcher || folder === null) return;
  watcher.add(folder);
  let pending: NodeJS.Timeout | undefined;
  const changed = (path: string) => {
    if (!path.includes(`${folder}/data/`)) return;
    reading = undefined;
    clearTimeout(pending);
    // Editors write a file in several steps, and git changes many at once.
    pending = setTimeout(() => refill().catch((error: unknown) => logger.error(String(error))), 100);
  };
  for (const event of ['add', 'change', 'unlink']) watcher.on(event, changed);
}
