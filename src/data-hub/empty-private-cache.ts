import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies of repositories, as `cacheFile` names them, and what was made of records: an erased one could still stand there. */
const copy = /(?:-(?:issues|addressees|blobs)-[0-9a-f]{12}\.json|^records\.lines)(?:\.[0-9a-f-]+\.new)?$/;

/** Removes the copies of records from the private cache, and says how many there were; they are read again when they are needed. */
export async function emptyPrivateCache(cacheFolder: string): Promise<number> {
  const folder = join(cacheFolder, 'private');
  const names = await readdir(folder).catch(() => []);
  const copies = names.filter((name) => copy.test(name));
  for (const name of copies) await rm(join(folder, name), { force: true });
  return copies.length;
}
