import type { RecordType } from '../../content-schema/define-record.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/explain.ts';
import { type BlobText, readBlobs } from '../github/read-blobs.ts';
import { readHead, readListing, type TreeEntry } from '../github/read-tree.ts';
import type { ObjectCache } from '../object-cache.ts';
import type { HubRepository } from '../settings/hub-place.ts';
import { fullName } from '../settings/repository.ts';
import { besideData } from './beside-data.ts';
import type { Hub } from './hub.ts';
import { hubFolders, isHubFile } from './hub-folders.ts';
import { type HubFile, type HubFiles, hubFromFiles } from './hub-from-files.ts';
import { listEntries } from './list-entries.ts';
import type { HubEntry } from './passed-over.ts';
import { sampleMarker } from './read-folder.ts';
import { largestFile, notRead } from './read-plain-file.ts';
import { wrongPlace } from './wrong-place.ts';

/** What is remembered of a data-hub: what lies in it at a commit, and its texts by oid. */
export interface KnownHub {
  readonly commit: string;
  readonly folders: readonly string[];
  /** By their paths below the data-hub. */
  readonly entries: readonly TreeEntry[];
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
): Promise<Hub> {
  const { files, ...about } = await repositoryFiles(github, place, types, cache, await readHead(github, place));
  return hubFromFiles(types, files, about);
}

/** The files of a data-hub at a commit of a repository, and what else lies there. What is known by its oid from `elsewhere` is not fetched. */
export async function repositoryFiles(
  github: GitHub,
  place: HubRepository,
  types: readonly RecordType[],
  cache: ObjectCache<KnownHub>,
  commit: string,
  elsewhere: KnownHub['texts'] = {},
): Promise<HubFiles> {
  const folders = foldersOf(types);
  const known = await cache.read();
  const isCurrent = known?.commit === commit && known.folders.join() === folders.join();
  const current = isCurrent ? known : await readAt(github, place, commit, types, { ...elsewhere, ...known?.texts });
  if (!isCurrent) await cache.write(current);

  const { entries, texts, isSample } = current;
  const files = filesAmong(types, entries).map(({ folder, name, kind, oid }): HubFile => {
    if (kind === 'folder') return { folder, name, text: null, unreadable: notRead.special };
    if (kind !== 'file') return { folder, name, text: null, unreadable: notRead[kind] };
    const found = texts[oid];
    if (found && 'large' in found) return { folder, name, text: null, unreadable: notRead.large };
    return { folder, name, text: found && 'text' in found ? found.text : null };
  });
  return { files, entries, commit, isSample };
}

const foldersOf = (types: readonly RecordType[]) => ['data', ...hubFolders(types).map((folder) => `data/${folder}`)];

/** The entries that stand where a file is read. */
const filesAmong = (types: readonly RecordType[], entries: readonly TreeEntry[]) =>
  entries.flatMap((entry) => {
    const [data, folder = '', name = '', ...deeper] = entry.path.split('/');
    return data === 'data' && deeper.length === 0 && isHubFile(types, folder, name) ? [{ ...entry, folder, name }] : [];
  });

async function readAt(
  github: GitHub,
  place: HubRepository,
  commit: string,
  types: readonly RecordType[],
  known: KnownHub['texts'],
): Promise<KnownHub> {
  const folders = foldersOf(types);
  const above = place.folder === '' ? '' : `${place.folder}/`;
  let beside: readonly string[] | undefined;
  const entries = (await listEntries(folders, async (paths) => {
    const listing = await readListing(
      github,
      place,
      commit,
      place.folder,
      paths.map((path) => `${above}${path}`),
    );
    const found: HubEntry[] = [];
    if (beside === undefined) {
      beside = listing.beside;
      const wrong = wrongPlace(
        { place: [fullName(place), place.folder].filter(Boolean).join('/'), names: beside },
        hubFolders(types),
      );
      if (wrong) throw new GitHubError(wrong, 'Check what LEDGERLINE_DATA_HUB says after the repository.');
      found.push(...besideData(types, beside));
    }
    return [...found, ...listing.entries.map((entry) => ({ ...entry, path: entry.path.slice(above.length) }))];
  })) as TreeEntry[];
  const oids = [...new Set(filesAmong(types, entries).flatMap(({ kind, oid }) => (kind === 'file' ? [oid] : [])))];
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
  return {
    commit,
    folders,
    entries,
    texts: Object.fromEntries(texts),
    isSample: beside?.includes(sampleMarker) ?? false,
  };
}
