import { finishChange } from '../rebuild/change-site.ts';
import type { FileOperations } from './file-operations.ts';
import { markerText } from './site-marker.ts';
import { closeWorkshop, markerOf, nextOf, previousOf, workshopOf } from './workshop.ts';

/**
 * Puts the finished site in the place of the last one. Wherever this ends, `putRight` finds a whole site: the last one until it
 * is moved away, and from before that moment the marked next one. `digest` is written into its marker.
 */
export function replaceSite(site: string, files: FileOperations, digest?: string): void {
  const finished = `${workshopOf(site)}/finished`;
  // A rename is whole or not at all, so that a marker never says in part that a site is complete.
  files.write(finished, markerText(files.list(nextOf(site)), digest));
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

/** Puts right what a build left that was ended from outside, and says in a sentence what it did; says nothing where nothing was left. */
export function putRight(site: string, files: FileOperations): string | undefined {
  if (!files.exists(workshopOf(site))) return undefined;
  if (finishChange(site, files)) return `An earlier build ended while it changed ${site}; now the change is whole.`;
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
