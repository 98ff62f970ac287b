import type { RecordType } from '../../content-schema/define-record.ts';
import type { GitHub } from '../github/client.ts';
import { type BlobText, readBlobs } from '../github/read-blobs.ts';
import { readHead, readListing, type TreeFile } from '../github/read-tree.ts';
import type { ObjectCache } from '../object-cache.ts';
import type { HubRepository } from '../settings/hub-place.ts';
import type { Hub } from './hub.ts';
import { type HubFile, hubFolders, hubFromFiles } from './hub-from-files.ts';
import { sampleMarker } from './read-folder.ts';

/** What is remembered of a data-hub: its files at a commit, and their texts by oid. */
export interface KnownHub {
  readonly commit: string;
  readonly folders: readonly string[];
  readonly files: readonly TreeFile[];
  readonly texts: Readonly<Record<string, BlobText>>;
  readonly isSample: boolean;
}

/**
 * Reads a data-hub from a repository at one commit. Files known by their oid from an earlier read are not fetched again: an
 * oid is the hash of the content, so what is remembered under it cannot be out of date.
 */
export async function readRepository(
  github: GitHub,
  place: HubRepository,
  types: readonly RecordType[],
  cache: ObjectCache<KnownHub>,
): Promise<Hub> {
  const data = place.folder === '' ? 'data/' : `${place.folder}/data/`;
  const folders = hubFolders(types).map((folder) => `${data}${folder}`);
  const known = await cache.read();
  const commit = await readHead(github, place);

  const isCurrent = known?.commit === commit && known.folders.join() === folders.join();
  const current = isCurrent ? known : await readAt(github, place, commit, folders, known?.texts ?? {});
  if (!isCurrent) await cache.write(current);

  const files = current.files.map(({ folder, name, oid }): HubFile => {
    const found = current.texts[oid];
    return { folder: folder.slice(data.length), name, text: found && 'text' in found ? found.text : null };
  });
  return hubFromFiles(types, files, { commit, isSample: current.isSample });
}

async function readAt(
  github: GitHub,
  place: HubRepository,
  commit: string,
  folders: readonly string[],
  known: KnownHub['texts'],
): Promise<KnownHub> {
  const { files, beside } = await readListing(github, place, commit, place.folder, folders);
  const oids = [...new Set(files.map(({ oid }) => oid))];
  const fetched = await readBlobs(
    github,
    place,
    oids.filter((oid) => !Object.hasOwn(known, oid)),
  );
  const texts = oids.flatMap((oid) => {
    const text = fetched.get(oid) ?? known[oid];
    return text ? [[oid, text] as const] : [];
  });
  return { commit, folders, files, texts: Object.fromEntries(texts), isSample: beside.includes(sampleMarker) };
}
