import type { LiveLoader } from 'astro/loaders';
import { currentSite } from './current-site.ts';
import type { SiteData } from './site-data.ts';

/** One entry, `current`: what the site knows beyond its records. */
export function siteLoader(): LiveLoader<Omit<SiteData, 'records'>> {
  const current = async () => {
    const { records: _records, ...data } = currentSite();
    return { id: 'current', data };
  };
  return {
    name: 'ledgerline-site',
    loadCollection: async () => ({ entries: [await current()] }),
    loadEntry: current,
  };
}
