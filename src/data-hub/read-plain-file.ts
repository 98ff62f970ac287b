import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Unreadable } from '../pipeline/candidate.ts';

/** Bytes that a file of a data-hub may have; a record has a few thousand. */
export const largestFile = 1_000_000;

/** Bytes that a file may have which holds something of every record: a snapshot or an index. */
export const largestDerived = 50_000_000;

/** A file's text, or the words for why it was not read. */
export type PlainFile = { readonly text: string } | { readonly unreadable: Unreadable };

/** Words for files that are not read, wherever they are kept: "The file …". */
export const notRead = {
  link: {
    what: 'is a link, and links are not followed',
    mend: 'Put the file itself in its place, or remove the link.',
  },
  special: { what: 'is no plain file but a folder, a pipe or a device', mend: 'Put a plain file in its place.' },
  repository: {
    what: 'is another repository (a submodule), and those are not followed',
    mend: 'Put the file itself in its place, or remove the submodule.',
  },
  large: { what: 'is larger than 1 MB', mend: 'Shorten it; a record has a few thousand characters.' },
  closed: { what: 'may not be read by the one who builds the site', mend: 'Give that user the right to read it.' },
  noText: {
    what: 'is no text in UTF-8',
    mend: 'Save it as text in UTF-8, and not in another encoding; a record is one JSON or YAML object.',
  },
} as const satisfies Record<string, Unreadable>;

/** Reads a file, and nothing else: a link is not followed, a pipe or a device not waited for, a file of many megabytes left alone. */
export async function readPlainFile(path: string, most = largestFile): Promise<PlainFile> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const found = await handle.stat();
      if (!found.isFile()) return { unreadable: notRead.special };
      if (found.size > most) return { unreadable: notRead.large };
      return plainText(await handle.readFile(), most);
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

/** What the bytes of a file amount to. */
export function plainText(bytes: Buffer, most = largestFile): PlainFile {
  if (bytes.length > most) return { unreadable: notRead.large };
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { unreadable: otherEncoding(bytes) };
}

/** Says which encoding it is that is not read, as far as bytes tell. */
function otherEncoding(bytes: Buffer): Unreadable {
  const { what, mend } = notRead.noText;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { what: `${what} but in UTF-16`, mend };
  if (bytes.includes(0)) return notRead.noText;
  const line = bytes.toString('utf8').split('\ufffd', 1)[0]?.split('\n').length ?? 1;
  return { what: `${what}: line ${line} is in another encoding, such as Windows-1252 (Latin-1)`, mend };
}
