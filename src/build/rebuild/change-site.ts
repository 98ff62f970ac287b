import type { FileOperations } from '../place/file-operations.ts';
import { markerText, siteMarker } from '../place/site-marker.ts';
import { closeWorkshop, nextOf, workshopOf } from '../place/workshop.ts';

/** What makes a site another: files that wait in the workshop to take their places, and files that go. */
export interface SiteChange {
  readonly write: readonly string[];
  readonly remove: readonly string[];
  /** Every file of the site afterwards. */
  readonly files: readonly string[];
  /** What tells the site from every other state of it afterwards. */
  readonly digest: string;
}

const journalOf = (site: string) => `${workshopOf(site)}/journal`;

/**
 * Changes some files of a site. Until the journal stands the site is as it was; from then on whoever comes next finishes what it says,
 * however often this ends in between.
 */
export function changeSite(site: string, change: SiteChange, files: FileOperations): void {
  const unfinished = `${journalOf(site)}.new`;
  files.write(unfinished, JSON.stringify(change));
  files.rename(unfinished, journalOf(site));
  finishChange(site, files);
}

/** Does what is left of a change that a journal tells of, and says whether there was one. */
export function finishChange(site: string, files: FileOperations): boolean {
  const text = files.read(journalOf(site));
  if (text === undefined) return false;
  const { write, remove, files: after, digest } = JSON.parse(text) as SiteChange;
  const waiting = nextOf(site);
  for (const path of remove) files.remove(`${site}/${path}`);
  for (const path of write) {
    if (!files.exists(`${waiting}/${path}`)) continue;
    files.makeFolder(folderOf(`${site}/${path}`));
    files.rename(`${waiting}/${path}`, `${site}/${path}`);
  }
  for (const path of remove) removeEmptyFolders(site, path, files);
  files.write(`${workshopOf(site)}/marker`, markerText(after, digest));
  files.rename(`${workshopOf(site)}/marker`, `${site}/${siteMarker}`);
  files.remove(journalOf(site));
  closeWorkshop(site, files);
  return true;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function removeEmptyFolders(site: string, path: string, files: FileOperations): void {
  for (let folder = folderOf(path); folder.length > 0; folder = folder.includes('/') ? folderOf(folder) : '') {
    const full = `${site}/${folder}`;
    if (!files.exists(full)) continue;
    if (!files.isEmpty(full)) return;
    files.removeEmptyFolder(full);
  }
}
