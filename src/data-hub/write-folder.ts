import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes and removes files of a data-hub in a folder, each whole or not at all: a crash in between leaves files that the next run brings
 * up to date. Nothing is written through a link.
 */
export async function writeFolder(
  root: string,
  { write, remove }: { readonly write: ReadonlyMap<string, string>; readonly remove: readonly string[] },
): Promise<void> {
  for (const path of [...write.keys(), ...remove]) await refuseLinks(root, path);
  for (const [path, text] of write) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}.new`;
    try {
      await writeFile(unfinished, text, { flag: 'wx' });
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
  for (const path of remove) await rm(join(root, path), { force: true });
}

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
