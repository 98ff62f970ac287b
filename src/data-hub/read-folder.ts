import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RecordType } from '../../content-schema/define-record.ts';
import { besideData } from './beside-data.ts';
import { folderDigest, type ReadFile } from './folder-digest.ts';
import type { Hub } from './hub.ts';
import { hubFolders, isDerivedFolder, isHubFile } from './hub-folders.ts';
import { type HubFile, type HubFiles, hubFromFiles } from './hub-from-files.ts';
import { lastCommit } from './last-commit.ts';
import { listEntries } from './list-entries.ts';
import type { HubEntry } from './passed-over.ts';
import { largestDerived, type PlainFile, plainText, readPlainFile } from './read-plain-file.ts';
import { type Surveyed, wrongPlace } from './wrong-place.ts';

/** The file that says a data-hub is the sample programme. */
export const sampleMarker = 'SAMPLE.md';

/**
 * Reads a data-hub from a folder. A missing collection is empty. Throws when the folder itself is missing and nothing says that
 * it may be, or when it is none of a data-hub, because an empty site would be published in its place. Nothing outside the folder is
 * read: links are told by name, not followed.
 */
export async function readFolder(
  root: string,
  types: readonly RecordType[],
  {
    mayBeMissing = false,
    readFile,
  }: { readonly mayBeMissing?: boolean; readonly readFile?: ReadFile | undefined } = {},
): Promise<Hub> {
  const { files, ...about } = await folderFiles(root, types, { mayBeMissing, readFile });
  return hubFromFiles(types, files, about);
}

/** The files of a data-hub in a folder, and what else lies there; of a folder under which nothing is read, an error. */
export async function folderFiles(
  root: string,
  types: readonly RecordType[],
  { mayBeMissing, readFile }: { readonly mayBeMissing: boolean; readonly readFile?: ReadFile | undefined },
): Promise<HubFiles> {
  if (!mayBeMissing && !(await isFolder(root))) throw new Error(`There is no data-hub folder "${root}".`);
  const data = join(root, 'data');
  const seen = new Map<string, HubFile>();
  const commit = lastCommit(root);
  const see = (path: string, bytes: Buffer) => {
    const [folder = '', name = '', ...deeper] = path.slice(data.length + 1).split(sep);
    if (deeper.length === 0 && isHubFile(types, folder, name))
      seen.set(`data/${folder}/${name}`, seenFile(folder, name, bytes));
  };
  const digest = folderDigest(data, see, readFile);
  const places = ['data', ...hubFolders(types).map((folder) => `data/${folder}`)];
  const surveyed = await survey(root);
  const wrong = wrongPlace(surveyed, hubFolders(types));
  if (wrong) throw new Error(wrong);
  const beside = besideData(types, surveyed.names);
  const entries = await listEntries(places, async (paths) => {
    const found: HubEntry[] = paths === places ? [...beside] : [];
    for (const path of paths) found.push(...(await entriesIn(root, path)));
    return found;
  });
  return {
    files: await readFiles(root, types, entries, seen),
    entries,
    commit: (await commit)?.oid ?? null,
    digest,
    isSample: (await isFolder(root)) && (await plainNamesIn(root)).includes(sampleMarker),
  };
}

/** What lies in the folder, as far as it tells whether it is a data-hub. */
async function survey(root: string): Promise<Surveyed> {
  if (!(await isFolder(root))) return { place: root, names: [] };
  const entries = await readdir(root, { withFileTypes: true });
  const surveyed = { place: root, names: entries.map(({ name }) => name) };
  if ((await kindOf(join(root, 'data'))) === 'folder')
    return { ...surveyed, inData: await readdir(join(root, 'data')) };
  for (const entry of entries)
    if (
      entry.isDirectory() &&
      !/^(?:\.|node_modules$)/.test(entry.name) &&
      (await isFolder(join(root, entry.name, 'data')))
    )
      return { ...surveyed, deeper: entry.name };
  return surveyed;
}

/** What lies in a folder of the data-hub; of one that is a link or a file, that it is. A link on the way there is not followed. */
async function entriesIn(root: string, path: string): Promise<HubEntry[]> {
  const steps = path.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'));
  for (const step of steps) {
    const kind = await kindOf(join(root, step));
    if (kind === undefined) return [];
    if (kind !== 'folder') return [{ path: step, kind }];
  }
  const entries = await readdir(join(root, path), { withFileTypes: true });
  return entries.map((entry) => ({ path: `${path}/${entry.name}`, kind: kindOfEntry(entry) }));
}

const kindOf = (path: string): Promise<HubEntry['kind'] | undefined> =>
  lstat(path).then(kindOfEntry, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });

const kindOfEntry = (entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): HubEntry['kind'] =>
  entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'special';

/** The files that are read; those that were seen already are not read again. */
async function readFiles(
  root: string,
  types: readonly RecordType[],
  entries: readonly HubEntry[],
  seen: ReadonlyMap<string, HubFile>,
): Promise<HubFile[]> {
  const places = entries
    .flatMap(({ path }) => {
      const [data, folder = '', name = '', ...deeper] = path.split('/');
      return data === 'data' && deeper.length === 0 && isHubFile(types, folder, name) ? [{ path, folder, name }] : [];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const files: HubFile[] = [];
  for (const { path, folder, name } of places) {
    files.push(seen.get(path) ?? hubFile(folder, name, await readHubFile(root, path)));
  }
  return files;
}

const hubFile = (folder: string, name: string, read: PlainFile): HubFile =>
  'text' in read ? { folder, name, ...read } : { folder, name, text: null, ...read };

// Where a file was kept from an earlier reading, what it amounted to is known by its bytes.
const known = new WeakMap<Buffer, HubFile>();
function seenFile(folder: string, name: string, bytes: Buffer): HubFile {
  const file = known.get(bytes) ?? hubFile(folder, name, plainText(bytes, mostOf(folder)));
  known.set(bytes, file);
  return file;
}

function readHubFile(root: string, path: string): Promise<PlainFile> {
  const [, folder = ''] = path.split('/');
  return readPlainFile(join(root, path), mostOf(folder));
}

const mostOf = (folder: string): number | undefined => (isDerivedFolder(folder) ? largestDerived : undefined);

/** The text of a file below the folder as it is by now; nothing where there is none, or none that is read. */
export async function textNow(root: string, path: string): Promise<string | undefined> {
  const read = await readHubFile(root, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  return read && 'text' in read ? read.text : undefined;
}

const plainNamesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { withFileTypes: true })).filter((e) => e.isFile()).map((e) => e.name);

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );
