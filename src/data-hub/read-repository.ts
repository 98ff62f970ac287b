import type { RecordType } from '../../content-schema/define-record.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/explain.ts';
import { type BlobText, readBlobs } from '../github/read-blobs.ts';
import { readHead, readListing, type TreeFile } from '../github/read-tree.ts';
import type { ObjectCache } from '../object-cache.ts';
import type { HubRepository } from '../settings/hub-place.ts';
import { fullName } from '../settings/repository.ts';
import { say } from '../terminal/say.ts';
import type { Hub } from './hub.ts';
import { type HubFile, hubFolders, hubFromFiles, unreadLines } from './hub-from-files.ts';
import { sampleMarker } from './read-folder.ts';
import { largestFile, notRead } from './read-plain-file.ts';
import { wrongPlace } from './wrong-place.ts';

/** What is remembered of a data-hub: its files at a commit, and their texts by oid. */
export interface KnownHub {
  readonly commit: string;
  readonly folders: readonly string[];
  readonly files: readonly TreeFile[];
  /** Folders that are none, but links or files. */
  readonly others: readonly string[];
  readonly texts: Readonly<Record<string, BlobText>>;
  readonly isSample: boolean;
}

/**
 * Reads a data-hub from a repository at one commit. Files known by their oid from an earlier read are not fetched again: an
 * oid is the hash of the content, so what is remembered under it cannot be out of date. Links and other repositories are told and
 * not followed, and large files are not read.
 */
export async function readRepository(
  github: GitHub,
  place: HubRepository,
  types: readonly RecordType[],
  cache: ObjectCache<KnownHub>,
  tell: (line: string) => void = say,
): Promise<Hub> {
  const data = dataOf(place);
  const folders = foldersOf(place, types);
  const known = await cache.read();
  const commit = await readHead(github, place);

  const isCurrent = known?.commit === commit && known.folders.join() === folders.join();
  const current = isCurrent ? known : await readAt(github, place, commit, types, known?.texts ?? {});
  if (!isCurrent) await cache.write(current);

  const files = current.files.map((entry): HubFile => {
    const { name, oid } = entry;
    const file = { folder: entry.folder.slice(data.length), name };
    if (entry.kind !== 'file') return { ...file, text: null, unreadable: notRead[entry.kind] };
    const found = current.texts[oid];
    if (found && 'large' in found) return { ...file, text: null, unreadable: notRead.large };
    return { ...file, text: found && 'text' in found ? found.text : null };
  });
  for (const path of current.others)
    tell(`  The folder ${JSON.stringify(path)} of the data-hub was not read: it is a link or a file.`);
  for (const line of unreadLines(types, files)) tell(line);
  return hubFromFiles(types, files, { commit, isSample: current.isSample });
}

const dataOf = ({ folder }: HubRepository) => (folder === '' ? 'data/' : `${folder}/data/`);

const foldersOf = (place: HubRepository, types: readonly RecordType[]) =>
  hubFolders(types).map((folder) => `${dataOf(place)}${folder}`);

async function readAt(
  github: GitHub,
  place: HubRepository,
  commit: string,
  types: readonly RecordType[],
  known: KnownHub['texts'],
): Promise<KnownHub> {
  const folders = foldersOf(place, types);
  const data = dataOf(place).slice(0, -1);
  const listing = await readListing(github, place, commit, place.folder, [...folders, data]);
  const { others, beside } = listing;
  // Of what lies in `data` itself only links are told, and those in place of a folder are among the others.
  const files = listing.files.filter(
    ({ folder, name, kind }) => folder !== data || (kind !== 'file' && !folders.includes(`${data}/${name}`)),
  );
  const named = [fullName(place), place.folder].filter(Boolean).join('/');
  const wrong = wrongPlace({ place: named, names: beside }, hubFolders(types));
  if (wrong) throw new GitHubError(wrong, 'Check what LEDGERLINE_DATA_HUB says after the repository.');
  const read = files.filter(({ kind }) => kind === 'file');
  const oids = [...new Set(read.map(({ oid }) => oid))];
  const fetched = await readBlobs(
    github,
    place,
    oids.filter((oid) => !Object.hasOwn(known, oid)),
    largestFile,
  );
  const texts = oids.flatMap((oid) => {
    const text = fetched.get(oid) ?? known[oid];
    return text ? [[oid, text] as const] : [];
  });
  return { commit, folders, files, others, texts: Object.fromEntries(texts), isSample: beside.includes(sampleMarker) };
}
