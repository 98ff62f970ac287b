import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { recordTypes } from '../../content-schema/index.ts';

/** The file that says a data-hub is the sample; it goes last, so that a removal that was cut short goes on the next time. */
export const sampleSign = 'data-hub/SAMPLE.md';

/** The folders the sample lies in, together with whatever a person puts there. */
export const sampleFolders = [
  ...[...recordTypes.map(({ plural }) => plural), 'gates', 'index', 'snapshots', 'summaries'].map(
    (name) => `data-hub/data/${name}`,
  ),
  'public/audio',
  'kb/atoms',
  'kb/courses',
];

/** What became of the sample's files, and which files beside them stay. */
export interface Removal {
  readonly removed: readonly string[];
  /** Files that a person made or changed. */
  readonly own: readonly string[];
  readonly failed: readonly { readonly path: string; readonly why: string }[];
}

/** The files of the sample by path, each with the SHA-256 of its bytes; written as `sha256sum` does. */
export const readManifest = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

/** The SHA-256 of a file, or nothing where there is no file or only a link to one. */
export async function fingerprint(root: string, path: string): Promise<string | undefined> {
  const file = join(root, path);
  const found = await lstat(file).catch(() => undefined);
  if (!found?.isFile() || (await realpath(file)) !== join(await realpath(root), path)) return undefined;
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** Removes the files of the sample that are still as they were shipped, and nothing else. Does nothing where no sample is said to be. */
export async function removeSample(root: string, manifest: ReadonlyMap<string, string>): Promise<Removal> {
  const removed: string[] = [];
  const failed: { path: string; why: string }[] = [];
  if (!(await filesOf(root, 'data-hub')).includes(sampleSign)) return { removed, own: [], failed };
  const remove = async (path: string) => {
    try {
      if ((await fingerprint(root, path)) !== manifest.get(path)) return;
      await rm(join(root, path));
      removed.push(path);
    } catch (error) {
      failed.push({ path, why: (error as NodeJS.ErrnoException).code ?? String(error) });
    }
  };
  const inFolders = [...manifest.keys()].filter((path) => sampleFolders.includes(dirname(path)));
  for (const path of inFolders) await remove(path);
  const left = (await Promise.all(sampleFolders.map((folder) => filesOf(root, folder)))).flat();
  // A folder that still holds something stays.
  for (const folder of sampleFolders) await rmdir(join(root, folder)).catch(() => {});
  if (failed.length === 0) await remove(sampleSign);
  const signStays = failed.length === 0 && !removed.includes(sampleSign);
  const own = left.filter((path) => !failed.some((other) => other.path === path));
  return { removed, own: signStays ? [...own, sampleSign] : own, failed };
}

async function filesOf(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  return names.map((name) => `${folder}/${name}`).sort();
}
