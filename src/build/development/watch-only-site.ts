import { resolve, sep } from 'node:path';
import type { AstroConfig } from 'astro';
import { watchedFolder } from '../../loaders/read-site.ts';

type Plugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** Folders of a checkout in which builds and tools put what they make. */
const made = ['.cache', 'dist'];

/**
 * Keeps the development server from watching what builds have made. Vite watches every file of the project by itself, so a few sites of ten
 * thousand records leave the machine no watcher for the records.
 */
export const watchOnlySite = (): Plugin => ({
  name: 'ledgerline-watch-only-site',
  apply: 'serve',
  config: ({ root = '' }) => {
    const records = watchedFolder();
    return { server: { watch: { ignored: (path) => isPassedOver(root, records, path) } } };
  },
});

/** Whether changes of a file are nobody's concern. Records are watched wherever they lie, and so is the way to them. */
export function isPassedOver(root: string, records: string | null, path: string): boolean {
  if (!made.some((folder) => isIn(resolve(root, folder), path))) return false;
  const place = records === null ? undefined : resolve(root, records);
  return place === undefined || !(isIn(place, path) || isIn(path, place));
}

const isIn = (folder: string, path: string): boolean => `${resolve(path)}${sep}`.startsWith(resolve(folder) + sep);
