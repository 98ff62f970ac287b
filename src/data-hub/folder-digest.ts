import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What git calls a folder that holds nothing. */
export const emptyDigest = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * The digest of a folder's contents: the name that git gives to them (SHA-1 of a tree), so that it is the same in a folder and in a
 * repository. A folder that is not there holds nothing.
 */
export async function folderDigest(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const lines: { readonly order: string; readonly line: Buffer }[] = [];
  for (let start = 0; start < entries.length; start += openAtOnce)
    lines.push(
      ...(await Promise.all(entries.slice(start, start + openAtOnce).map((entry) => lineOf(folder, entry)))).flat(),
    );
  lines.sort((a, b) => Buffer.compare(Buffer.from(a.order), Buffer.from(b.order)));
  return named('tree', Buffer.concat(lines.map(({ line }) => line)));
}

const openAtOnce = 200;

/** A line of a tree; none for what git does not keep: a folder without files, a pipe, a device. */
async function lineOf(folder: string, entry: Dirent) {
  const { name } = entry;
  const path = join(folder, name);
  const line = (mode: string, digest: string, order = name) => [
    { order, line: Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(digest, 'hex')]) },
  ];
  if (entry.isDirectory()) {
    const digest = name === '.git' ? emptyDigest : await folderDigest(path);
    // Git sorts folders as if their names ended in a slash.
    return digest === emptyDigest ? [] : line('40000', digest, `${name}/`);
  }
  if (entry.isSymbolicLink()) return line('120000', named('blob', Buffer.from(await readlink(path))));
  if (!entry.isFile()) return [];
  const isProgram = ((await lstat(path)).mode & 0o100) !== 0;
  return line(isProgram ? '100755' : '100644', named('blob', await readFile(path)));
}

const named = (kind: string, bytes: Buffer): string =>
  createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
