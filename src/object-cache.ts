import { createHash, randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { chmod, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { say } from './terminal/say.ts';

/** One cached value on disk. What cannot be read is not there, and what cannot be written costs time at the next build, not this one. */
export interface ObjectCache<T> {
  read(): Promise<T | undefined>;
  write(value: T): Promise<void>;
}

/** Why a file cannot be written, in words. */
export function diskFault({ code = 'unknown' }: NodeJS.ErrnoException): string {
  const words: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    EROFS: 'the disk is read-only',
    EACCES: 'its permissions forbid it',
    EPERM: 'its permissions forbid it',
    EISDIR: 'a folder stands where a file should be',
    ENOTEMPTY: 'a folder stands where a file should be',
    EEXIST: 'a file stands where a folder should be',
    ENOTDIR: 'a file stands where a folder should be',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
  };
  return words[code] ?? `the error is ${code}`;
}

type Tell = (line: string) => void;
const tellOnStandardError: Tell = (line) => say(line);
/** Whom it was told to already: a cache that fails for one value fails for hundreds. */
const told = new WeakSet<Tell>();

/**
 * A JSON file as a cache; written whole or not at all, so that a crash leaves no half. `kind` says what the value is and how it
 * was asked for: a file of another kind, or one that was changed since, is as good as none. File and folder are for their owner
 * alone, and what others could have written is not read. Never throws: that a value cannot be kept is told once.
 */
export function objectCache<T>(file: string, kind: string, tell: Tell = tellOnStandardError): ObjectCache<T> {
  const sum = (json: Buffer) => createHash('sha256').update(kind).update('\0').update(json).digest('hex');
  return {
    async read() {
      try {
        const bytes = await readOwn(file);
        const [head = '', written] = /^\["(\w+)",\n/.exec(bytes.toString('latin1', 0, 100)) ?? [];
        const json = bytes.subarray(head.length, -ending.length);
        return written === sum(json) ? (JSON.parse(json.toString()) as T) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (value) =>
      orTell(
        file,
        () => {
          const json = Buffer.from(JSON.stringify(value));
          return writeOwn(file, [`["${sum(json)}",\n`, json, ending]);
        },
        tell,
      ),
  };
}

const ending = ']\n';

/** Writes something into the cache; that it cannot be written is told once and harms nothing. */
export async function orTell(
  file: string,
  write: () => Promise<void>,
  tell: Tell = tellOnStandardError,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (told.has(tell)) return;
    told.add(tell);
    tell(`The cache folder ${JSON.stringify(dirname(file))} cannot be written: ${diskFault(error as Error)}.`);
    tell(
      '  This build is not affected; the next one takes longer. Fix the folder, or name another in LEDGERLINE_CACHE.',
    );
  }
}

/** The bytes of a file in the cache. Throws where there is none, or where others could have written it. */
export async function readOwn(file: string): Promise<Buffer> {
  refuseForeign(await lstat(dirname(file)));
  // A pipe in its place must not be waited for.
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Error('This is no file.');
    refuseForeign(found);
    if (found.mode & 0o077) await handle.chmod(0o600);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Node's own recursive way never ends where the folder above is there and still takes nothing, as below /proc. */
async function makeFolder(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  await make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await make();
  });
}

/** Writes a file of the cache whole or not at all. */
export async function writeOwn(file: string, parts: Iterable<string | Buffer>): Promise<void> {
  const folder = dirname(file);
  await makeFolder(folder);
  const found = await lstat(folder);
  if (!found.isDirectory()) throw Object.assign(new Error('This is no folder.'), { code: 'ENOTDIR' });
  if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700);
  const unfinished = `${file}.${randomUUID()}.new`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.chmod(0o600);
      for (const part of parts) await handle.appendFile(part);
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Adds to the end of a file of the cache that was read before. */
export async function addOwn(file: string, parts: Iterable<Buffer>): Promise<void> {
  refuseForeign(await lstat(dirname(file)));
  const handle = await open(
    file,
    constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  );
  try {
    refuseForeign(await handle.stat());
    for (const part of parts) await handle.appendFile(part);
  } finally {
    await handle.close();
  }
}

/** Windows knows no owner and no such permissions. */
function refuseForeign({ uid, mode }: Stats): void {
  if (process.getuid !== undefined && (uid !== process.getuid() || mode & 0o022))
    throw new Error('Others can write this.');
}
