import type { FileOperations } from './file-operations.ts';
import { markerText, siteMarker } from './site-marker.ts';

/** The folder beside a site in which the next one is made. Beside, because only there a rename surely replaces a folder. */
export const workshopOf = (site: string): string => `${site}.building`;

/** Where in the workshop the next site is made. */
export const nextOf = (site: string): string => `${workshopOf(site)}/next`;

const previousOf = (site: string) => `${workshopOf(site)}/previous`;
const markerOf = (folder: string) => `${folder}/${siteMarker}`;

/** Makes the workshop, and marks it as ours before anything stands in it. */
export function openWorkshop(site: string, files: FileOperations): void {
  files.makeFolder(workshopOf(site));
  files.write(markerOf(workshopOf(site)), markerText([]));
}

/**
 * Puts the finished site in the place of the last one. Wherever this ends, `putRight` finds a whole site: the last one until it
 * is moved away, and from before that moment the marked next one.
 */
export function replaceSite(site: string, files: FileOperations): void {
  const finished = `${workshopOf(site)}/finished`;
  // A rename is whole or not at all, so that a marker never says in part that a site is complete.
  files.write(finished, markerText(files.list(nextOf(site))));
  files.rename(finished, markerOf(nextOf(site)));
  const before = files.exists(site);
  if (before) files.rename(site, previousOf(site));
  try {
    files.rename(nextOf(site), site);
  } catch (error) {
    if (before) files.rename(previousOf(site), site);
    throw error;
  }
  closeWorkshop(site, files);
}

/** Removes the workshop. What is removed is first renamed, so that half of a site never passes for one. */
export function closeWorkshop(site: string, files: FileOperations): void {
  const rubbish = `${workshopOf(site)}/rubbish`;
  files.remove(rubbish);
  for (const folder of [nextOf(site), previousOf(site)])
    if (files.exists(folder)) {
      files.rename(folder, rubbish);
      files.remove(rubbish);
    }
  files.remove(`${workshopOf(site)}/finished`);
  files.remove(markerOf(workshopOf(site)));
  files.removeEmptyFolder(workshopOf(site));
}

/** Puts right what a build left that was ended from outside, and says in a sentence what it did; says nothing where nothing was left. */
export function putRight(site: string, files: FileOperations): string | undefined {
  if (!files.exists(workshopOf(site))) return undefined;
  const said = restore(site, files);
  closeWorkshop(site, files);
  return said;
}

function restore(site: string, files: FileOperations): string {
  const stands = files.exists(site);
  if (stands && !files.isEmpty(site)) return `An earlier build ended early; what it left beside ${site} was removed.`;
  const isFinished = files.exists(markerOf(nextOf(site)));
  if (!isFinished && !files.exists(previousOf(site)))
    return `An earlier build ended early; what it left beside ${site} was removed.`;
  if (stands) files.removeEmptyFolder(site);
  files.rename(isFinished ? nextOf(site) : previousOf(site), site);
  return isFinished
    ? `An earlier build ended before its finished site stood in ${site}; now it does.`
    : `An earlier build ended while it replaced ${site}; the last good site stands there again.`;
}
