import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HubChange } from './hub.ts';
import { textNow } from './read-folder.ts';

/**
 * Writes and removes files of a data-hub in a folder, each whole or not at all: a crash in between leaves files that the next run brings
 * up to date. Nothing is written through a link. Where one of the files is no longer as it was `seen`, nothing is done, and that is told
 * by `false`: whoever was quicker may know more.
 */
export async function writeFolder(
  root: string,
  { write, remove }: Pick<HubChange, 'write' | 'remove'>,
  seen: ReadonlyMap<string, string>,
): Promise<boolean> {
  const paths = [...write.keys(), ...remove];
  for (const path of paths) await refuseLinks(root, path);
  const unfinished = new Map<string, string>();
  try {
    for (const [path, text] of write) {
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      unfinished.set(path, `${file}.${randomUUID()}.new`);
      await writeFile(unfinished.get(path) ?? '', text, { flag: 'wx' });
    }
    // Last of all, so that as little time as can be is left for others.
    for (const path of paths) if (isRead(path) && (await textNow(root, path)) !== seen.get(path)) return false;
    for (const [path, file] of unfinished) await rename(file, join(root, path));
    for (const path of remove) await rm(join(root, path), { force: true });
    return true;
  } finally {
    for (const file of unfinished.values()) await rm(file, { force: true });
  }
}

/** Beside `data` nothing is read, so nothing is known of how it was. */
const isRead = (path: string): boolean => path.startsWith('data/');

/** What lies behind a link is not the data-hub's. */
async function refuseLinks(root: string, path: string): Promise<void> {
  const steps = dirname(path).split('/');
  for (const [index] of steps.entries()) {
    const folder = join(root, ...steps.slice(0, index + 1));
    const found = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (found !== undefined && !found.isDirectory())
      throw new Error(`${folder} is a link or a file, so nothing was written. Put a folder in its place.`);
  }
}
