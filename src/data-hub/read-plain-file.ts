import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Bytes that a file of a data-hub may have; a record has a few thousand. */
export const largestFile = 1_000_000;

/** A file's text, or the words for what it is not. */
export type PlainFile = { readonly text: string } | { readonly unreadable: string };

/** Words for files that are not read, wherever they are kept: "The file is not …". */
export const notRead = {
  link: 'a plain file but a link, and links are not followed',
  special: 'a plain file',
  repository: 'a plain file but another repository, and those are not followed',
  large: 'smaller than 1 MB',
  closed: 'open to the one who builds the site',
} as const;

/** Reads a file, and nothing else: a link is not followed, a pipe or a device not waited for, a file of many megabytes left alone. */
export async function readPlainFile(path: string): Promise<PlainFile> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const found = await handle.stat();
      if (!found.isFile()) return { unreadable: notRead.special };
      return found.size > largestFile ? { unreadable: notRead.large } : { text: await handle.readFile('utf8') };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP') return { unreadable: notRead.link };
    if (code === 'EACCES' || code === 'EPERM') return { unreadable: notRead.closed };
    // A socket, or a device that nothing stands behind.
    if (code === 'ENXIO' || code === 'ENODEV' || code === 'EOPNOTSUPP') return { unreadable: notRead.special };
    throw error;
  }
}
