import type { SiteData } from './site-data.ts';

// The code that renders pages is a bundle with a copy of this module of its own, so the process is all that it and a command share.
const handedOver = Symbol.for('ledgerline.site');
const shared = globalThis as { [handedOver]?: SiteData };

/** Gives pages the site that was read, as it is from now on. */
export function handOver(site: SiteData): void {
  shared[handedOver] = site;
}

/** The site that was handed over last. */
export function currentSite(): SiteData {
  const site = shared[handedOver];
  if (!site) throw new Error('Pages are rendered before anybody has read the records.');
  return site;
}
