import { constants, open } from 'node:fs/promises';

/** What a name may lead to instead of a file. */
const others = ['ENOENT', 'ELOOP', 'EISDIR', 'ENOTDIR', 'ENXIO'];

/** The bytes of a file; nothing where there is none, or a folder, a link or a pipe has its name. Nobody waits for what is no file. */
export async function plainFile(path: string): Promise<Buffer | undefined> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      return (await file.stat()).isFile() ? await file.readFile() : undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (others.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
