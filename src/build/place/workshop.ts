import type { FileOperations } from './file-operations.ts';
import { markerText, siteMarker } from './site-marker.ts';

/** The folder beside a site in which the next one is made. Beside, because only there a rename surely replaces a folder. */
export const workshopOf = (site: string): string => `${site}.building`;

/** Where in the workshop the next site, or what changes of the last one, is made. */
export const nextOf = (site: string): string => `${workshopOf(site)}/next`;

/** Where in the workshop the last site stands while the next one takes its place. */
export const previousOf = (site: string): string => `${workshopOf(site)}/previous`;

/** The file in a folder that says it is ours. */
export const markerOf = (folder: string): string => `${folder}/${siteMarker}`;

/** Makes the workshop, and marks it as ours before anything stands in it. */
export function openWorkshop(site: string, files: FileOperations): void {
  files.makeFolder(workshopOf(site));
  files.write(markerOf(workshopOf(site)), markerText([]));
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
  for (const begun of ['finished', 'journal.new', 'marker']) files.remove(`${workshopOf(site)}/${begun}`);
  files.remove(markerOf(workshopOf(site)));
  files.removeEmptyFolder(workshopOf(site));
}
