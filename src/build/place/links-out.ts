import { readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Links in a folder, at any depth, that lead out of it, to itself or nowhere; nothing where there is no such folder. */
export function linksOut(folder: string): string[] {
  const root = realOf(folder);
  return root === undefined ? [] : linksIn(folder).filter((link) => !realOf(link)?.startsWith(root + sep));
}

// Node's own walk through a folder follows links.
function linksIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) return [path];
      return entry.isDirectory() ? linksIn(path) : [];
    });
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
