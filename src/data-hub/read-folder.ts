import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RecordType } from '../../content-schema/define-record.ts';
import type { Hub } from './hub.ts';
import { type HubFile, hubFolders, hubFromFiles } from './hub-from-files.ts';

/** The file that says a data-hub is the sample programme. */
export const sampleMarker = 'SAMPLE.md';

/**
 * Reads a data-hub from a folder. A missing collection is empty. Throws when the folder itself is missing and nothing says that
 * it may be, because an empty site would be published in its place.
 */
export async function readFolder(
  root: string,
  types: readonly RecordType[],
  { mayBeMissing = false } = {},
): Promise<Hub> {
  if (!mayBeMissing && !(await isFolder(root))) throw new Error(`There is no data-hub folder "${root}".`);
  const files: HubFile[] = [];
  for (const folder of hubFolders(types)) files.push(...(await readFiles(join(root, 'data', folder), folder)));
  return hubFromFiles(types, files, {
    commit: await commitOf(root),
    isSample: (await namesIn(root)).includes(sampleMarker),
  });
}

/** Open files are few on some machines. */
const openAtOnce = 200;

async function readFiles(path: string, folder: string): Promise<HubFile[]> {
  const names = (await namesIn(path)).sort();
  const files: HubFile[] = [];
  for (let start = 0; start < names.length; start += openAtOnce)
    files.push(
      ...(await Promise.all(
        names
          .slice(start, start + openAtOnce)
          .map(async (name) => ({ folder, name, text: await readFile(join(path, name), 'utf8') })),
      )),
    );
  return files;
}

const namesIn = async (path: string): Promise<string[]> =>
  (await isFolder(path))
    ? (await readdir(path, { withFileTypes: true })).filter((e) => e.isFile()).map((e) => e.name)
    : [];

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
