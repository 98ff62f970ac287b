import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The digest of a folder: all names in it, what they are, and the bytes of its files. What is neither file nor folder is only named. */
export function sealOf(folder: string): string {
  const hash = createHash('sha256');
  const look = (below: string): void => {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(below, entry.name);
      const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
      hash.update(`${kind}\0${path}\0`);
      if (entry.isDirectory()) look(path);
      else if (entry.isFile())
        hash.update(
          createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest(),
        );
    }
  };
  look('');
  return hash.digest('hex');
}
