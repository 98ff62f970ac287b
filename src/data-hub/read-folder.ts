import { execFile } from 'node:child_process';
import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RecordType } from '../../content-schema/define-record.ts';
import { say } from '../terminal/say.ts';
import type { Hub } from './hub.ts';
import { type HubFile, hubFolders, hubFromFiles, isHubFile, unreadLines } from './hub-from-files.ts';
import { notRead, readPlainFile } from './read-plain-file.ts';
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
    tell = (line: string): void => say(line),
  }: { readonly mayBeMissing?: boolean; readonly tell?: (line: string) => void } = {},
): Promise<Hub> {
  if (!mayBeMissing && !(await isFolder(root))) throw new Error(`There is no data-hub folder "${root}".`);
  const data = await ownFolder(root, 'data', tell);
  const wrong = wrongPlace(await survey(root, data), hubFolders(types));
  if (wrong) throw new Error(wrong);
  const files: HubFile[] =
    data === undefined ? [] : linksIn(await readdir(data, { withFileTypes: true }), '', hubFolders(types));
  for (const folder of data === undefined ? [] : hubFolders(types)) {
    const path = await ownFolder(root, `data/${folder}`, tell);
    if (path !== undefined) files.push(...(await readFiles(path, folder)));
  }
  for (const line of unreadLines(types, files)) tell(line);
  return hubFromFiles(types, files, {
    commit: await commitOf(root),
    isSample: (await isFolder(root)) && (await plainNamesIn(root)).includes(sampleMarker),
  });
}

/** What lies in the folder, as far as it tells whether it is a data-hub. */
async function survey(root: string, data: string | undefined): Promise<Surveyed> {
  if (!(await isFolder(root))) return { place: root, names: [] };
  const entries = await readdir(root, { withFileTypes: true });
  const surveyed = { place: root, names: entries.map(({ name }) => name) };
  if (data !== undefined) return { ...surveyed, inData: await readdir(data) };
  for (const entry of entries)
    if (
      entry.isDirectory() &&
      !/^(?:\.|node_modules$)/.test(entry.name) &&
      (await isFolder(join(root, entry.name, 'data')))
    )
      return { ...surveyed, deeper: entry.name };
  return surveyed;
}

/** A folder of the data-hub that is there; a link is told and not followed, wherever it leads. */
async function ownFolder(root: string, folder: string, tell: (line: string) => void): Promise<string | undefined> {
  const path = join(root, folder);
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (found?.isSymbolicLink()) tell(`  The folder "${folder}" of the data-hub was not read: it is a link.`);
  return found?.isDirectory() ? path : undefined;
}

/** Open files are few on some machines. */
const openAtOnce = 200;

async function readFiles(path: string, folder: string): Promise<HubFile[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.map(({ name }) => name).filter((name) => isHubFile(folder, name));
  names.sort();
  const files = linksIn(entries, folder, names);
  for (let start = 0; start < names.length; start += openAtOnce)
    files.push(
      ...(await Promise.all(
        names.slice(start, start + openAtOnce).map(async (name): Promise<HubFile> => {
          const read = await readPlainFile(join(path, name));
          return 'text' in read ? { folder, name, ...read } : { folder, name, text: null, ...read };
        }),
      )),
    );
  return files;
}

/** The links in a folder, but for those of which something else tells. */
const linksIn = (entries: readonly Dirent[], folder: string, told: readonly string[]): HubFile[] => {
  const isTold = new Set(told);
  return entries
    .filter((entry) => entry.isSymbolicLink() && !isTold.has(entry.name))
    .map(({ name }) => ({ folder, name, text: null, unreadable: notRead.link }));
};

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

const run = promisify(execFile);

/** The last commit that touched the folder; `null` where git knows nothing of it. */
const commitOf = (folder: string): Promise<string | null> =>
  run('git', ['-C', folder, 'log', '-1', '--format=%H', '--', '.']).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );
