import type { HubEntry } from './passed-over.ts';

/** Folders within folders that are looked into for what lies in the wrong place, and how many of them. */
const levels = 4;
const mostFolders = 100;

/**
 * Everything that lies below `data/`, by what `list` gives of several folders at once. The folders that are read are listed whole;
 * of others only so much as it takes to tell what lies in them.
 */
export async function listEntries(
  first: readonly string[],
  list: (folders: readonly string[]) => Promise<readonly HubEntry[]>,
): Promise<HubEntry[]> {
  const found = new Map<string, HubEntry>();
  const listed = new Set<string>();
  let next = first;
  for (let level = 0; next.length > 0 && level <= levels; level++) {
    for (const folder of next) listed.add(folder);
    for (const entry of await list(next)) found.set(entry.path, entry);
    next = [...found.values()]
      .filter(({ path, kind }) => kind === 'folder' && !listed.has(path) && !isTools(path))
      .map(({ path }) => path)
      .slice(0, mostFolders);
  }
  return [...found.values()];
}

const isTools = (path: string): boolean => /(?:^|\/)(?:\.[^/]*|node_modules)$/.test(path);
