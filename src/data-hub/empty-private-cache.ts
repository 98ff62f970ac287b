import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What `cacheFile` names: copies of repositories, in which an erased record could still stand. */
const copy = /-(?:issues|addressees|blobs)-[0-9a-f]{12}\.json(?:\.[0-9a-f-]+\.new)?$/;

/** Removes the copies of repositories from the private cache, and says how many there were; they are read again when they are needed. */
export async function emptyPrivateCache(cacheFolder: string): Promise<number> {
  const folder = join(cacheFolder, 'private');
  const names = await readdir(folder).catch(() => []);
  const copies = names.filter((name) => copy.test(name));
  for (const name of copies) await rm(join(folder, name), { force: true });
  return copies.length;
}
