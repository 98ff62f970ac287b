import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { sameName, wrongWithName } from './safe-name.ts';

/** How much may be unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
}

/** A zip that is not read: it is none, it is broken, or it was made to do harm. */
export class UnsafeZip extends Error {
  override name = 'UnsafeZip';
}

/**
 * Reads a zip that strangers made, into memory: nothing is written anywhere. As a whole it is refused where one name leads out of its
 * folder or stands twice, where anything is a link or encrypted, and where it is more than the limits allow; what grows beyond them
 * while it is unpacked is stopped there, whatever size it said it had.
 */
export async function readZip(zip: Uint8Array, most: ZipLimits): Promise<Map<string, Buffer>> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  const file = await fromBufferPromise(Buffer.from(zip), options).catch(asUnsafe);
  try {
    return await readAll(file, most);
  } catch (error) {
    return asUnsafe(error);
  } finally {
    file.close();
  }
}

async function readAll(zip: ZipFile, most: ZipLimits): Promise<Map<string, Buffer>> {
  if (zip.entryCount > most.entries) throw new UnsafeZip(`The zip holds more than ${most.entries} files.`);
  const files = new Map<string, Buffer>();
  const names = new Set<string>();
  let left = most.bytes;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > most.entries) throw new UnsafeZip(`The zip holds more than ${most.entries} files.`);
    const isFolder = entry.fileName.endsWith('/');
    const name = isFolder ? entry.fileName.slice(0, -1) : entry.fileName;
    const wrong =
      wrongWithName(name) ?? wrongWithKind(entry, isFolder) ?? (names.has(sameName(name)) ? twice : undefined);
    if (wrong !== undefined)
      throw new UnsafeZip(`The zip is not read: ${JSON.stringify(name.slice(0, 200))} ${wrong}.`);
    names.add(sameName(name));
    if (isFolder) continue;
    const content = await unpack(zip, entry, left);
    left -= content.length;
    files.set(name, content);
  }
  return files;
}

const twice = 'stands in it twice';

/** Only files and folders are read; Unix writes what else there is into the upper half of the attributes. */
function wrongWithKind(entry: Entry, isFolder: boolean): string | undefined {
  if (entry.isEncrypted()) return 'is encrypted';
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  const usual = isFolder ? [0, 0o040000] : [0, 0o100000];
  return usual.includes(kind) ? undefined : 'is a link, or nothing that is a file';
}

async function unpack(zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  const tooMuch = () => new UnsafeZip('The zip holds more than may be unpacked.');
  if (entry.uncompressedSize > left) throw tooMuch();
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > left) throw tooMuch();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function asUnsafe(error: unknown): never {
  if (error instanceof UnsafeZip) throw error;
  const words = error instanceof Error ? error.message : String(error);
  throw new UnsafeZip(`The zip is not read: ${words}.`, { cause: error });
}
