import type { Loader, LoaderContext } from 'astro/loaders';
import { currentSite, onDataChange } from './current-site.ts';
import { watchedFolder } from './read-site.ts';

/** Fills a collection with one entry, `current`: what the site knows beyond its records. */
export function siteLoader(): Loader {
  const fill = async ({ store, generateDigest }: LoaderContext): Promise<void> => {
    const { records: _records, ...site } = await currentSite();
    // As text: keys come from people, and the store refuses an object with a key such as "__proto__".
    const data = { json: JSON.stringify(site) };
    store.set({ id: 'current', data, digest: generateDigest(data) });
  };
  return {
    name: 'ledgerline-site',
    load: async (context) => {
      await fill(context);
      onDataChange(context, watchedFolder(), () => fill(context));
    },
  };
}
