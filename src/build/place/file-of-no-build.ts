import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from './file-operations.ts';
import { markedFiles, siteMarker } from './site-marker.ts';

/** The files that the marker in a folder names; nothing where none of ours stands there. */
export function markedIn(folder: string): Set<string> | undefined {
  const marker = join(folder, siteMarker);
  const isFile = lstatSync(marker, { throwIfNoEntry: false })?.isFile();
  return isFile ? markedFiles(readFileSync(marker, 'utf8')) : undefined;
}

/** What desktops put into folders that somebody looked at. */
const leftByDesktops = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * A file in a site that no build put there; nothing where there is none. `quickly` looks only into folders that have changed since the
 * site was made.
 */
export function fileOfNoBuild(folder: string, { quickly }: { readonly quickly: boolean }): string | undefined {
  const marked = markedIn(folder);
  if (marked === undefined) return undefined;
  const found = quickly ? inChangedFolders(folder, marked) : onDisk.list(folder);
  return found.find((path) => path !== siteMarker && !marked.has(path) && !leftByDesktops.test(path));
}

/** What lies in folders of a site that have changed since its marker was written, which is the last that a build does. */
function inChangedFolders(site: string, marked: ReadonlySet<string>): string[] {
  const made = statSync(join(site, siteMarker)).mtimeMs;
  const folders = foldersOf(marked);
  return [...folders].flatMap((folder) => {
    const place = `${site}/${folder}`;
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found?.isDirectory() || found.mtimeMs < made) return [];
    return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return path;
      return folders.has(path) ? [] : onDisk.list(`${site}/${path}`).map((below) => `${path}/${below}`);
    });
  });
}

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const path of files)
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end));
  return folders;
}
