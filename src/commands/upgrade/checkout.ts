import { createHash } from 'node:crypto';
import { chmod, copyFile, lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cadences } from '../../settings/organization.ts';
import { obstacle } from '../../upgrade/plan-upgrade.ts';
import { atHour } from '../organization-files.ts';

/** The name that git gives bytes, as a repository with the usual SHA-1 names them. */
export const blobName = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/** The bytes of a file of the checkout, or nothing where there is none. */
export const contentOf = async (root: string, path: string): Promise<Buffer | undefined> =>
  (await kindOf(root, path)) === 'file' ? readFile(join(root, path)) : undefined;

/**
 * The files of a checkout at these paths, as git names them. Line ends that git made those of Windows, and the hour of a workflow, count as
 * they are in the product, where `expected` knows them so.
 */
export async function treeAt(
  root: string,
  paths: Iterable<string>,
  expected: (path: string, name: string) => boolean,
): Promise<Map<string, string>> {
  const tree = new Map<string, string>();
  for (const path of paths) {
    const kind = await kindOf(root, path);
    if (kind === 'nothing') continue;
    tree.set(path, kind === 'file' ? await nameOf(path, await readFile(join(root, path)), expected) : obstacle);
  }
  return tree;
}

function nameOf(path: string, bytes: Buffer, expected: (path: string, name: string) => boolean): string {
  const unix = bytes.toString('latin1').replaceAll('\r\n', '\n');
  const writings = [bytes, Buffer.from(unix, 'latin1'), Buffer.from(withUsualHour(path, unix), 'latin1')].map(blobName);
  return writings.find((name) => expected(path, name)) ?? blobName(bytes);
}

/** `generate` puts the owner's hour into a workflow, so another hour than the product's is no change by hand. */
function withUsualHour(path: string, text: string): string {
  const [, name = ''] = /^\.github\/workflows\/([\w-]+)\.yml$/.exec(path) ?? [];
  const hour = new Map(Object.entries(cadences.parse({}))).get(name);
  return hour === undefined ? text : atHour(text, hour);
}

/** What stands at a path. A folder, a link, or either of a link and a file on the way there is in the way of a file. */
async function kindOf(root: string, path: string): Promise<'file' | 'nothing' | 'obstacle'> {
  const names = path.split('/');
  for (const count of names.keys()) {
    const found = await lstat(join(root, ...names.slice(0, count + 1))).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!found) return 'nothing';
    if (count === names.length - 1) return found.isFile() ? 'file' : 'obstacle';
    if (!found.isDirectory()) return 'obstacle';
  }
  return 'nothing';
}

/** Puts a file there in one step: whoever looks sees the old one or the new one, whole. The workshop lies on the same disk. */
export async function putFile(
  root: string,
  path: string,
  bytes: Buffer,
  { workshop, isProgram }: { workshop: string; isProgram: boolean },
): Promise<void> {
  const made = join(workshop, 'file');
  await writeFile(made, bytes);
  await chmod(made, isProgram ? 0o755 : 0o644);
  await mkdir(dirname(join(root, path)), { recursive: true });
  await rename(made, join(root, path));
}

/** Removes a file, and the folders that it leaves empty. */
export async function removeFile(root: string, path: string): Promise<void> {
  await rm(join(root, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
    try {
      await rmdir(join(root, folder));
    } catch {
      return;
    }
}

/** Where a file that was changed by hand is kept aside: beside it, under a name that no tool reads. */
export const asideOf = (path: string): string => `${path}.yours`;

/** Copies a file aside in one step. */
export async function setAside(root: string, path: string, workshop: string): Promise<void> {
  const made = join(workshop, 'file');
  await copyFile(join(root, path), made);
  await rename(made, join(root, asideOf(path)));
}
