import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { objectCache } from '../object-cache.ts';
import { settings } from '../settings/settings.ts';
import { contentType } from './content-type.ts';
import { type DecodedSound, decodeMp3 } from './decode-mp3.ts';
import { type FileFault, fileFault, textOf } from './file-fault.ts';
import { measureSound } from './measure-sound.ts';

/** What is true of a sound file of this site. */
export interface AudioFacts {
  readonly bytes: number;
  /** SHA-256 of what the file holds, in hexadecimal. */
  readonly digest: string;
  /** Media type of what the file holds, whatever its name ends like: `audio/mpeg`. */
  readonly type: string;
  /** Length, where the file tells it. */
  readonly seconds: number | undefined;
  /** Loudness along the file, 200 values from 0 to 1, the loudest being 1; known of mp3 files only. */
  readonly peaks: readonly number[] | undefined;
}

const known = new Map<string, Promise<AudioFacts | FileFault>>();
// Files are read one after the other: all recordings of a large programme at once would not fit into memory.
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads a sound file, given by its place in the checkout and the type that its name tells, or says why it is none. Never throws. An mp3
 * is decoded once and remembered by its content in the cache folder.
 */
export async function audioFacts(file: string, type: string): Promise<AudioFacts | FileFault> {
  // A file that changed while the development server runs is read again.
  const version = await stat(file).then(
    ({ size, mtimeMs }) => `${file} ${size} ${mtimeMs}`,
    () => file,
  );
  const remembered = known.get(version);
  if (remembered) return remembered;
  const facts = turn.then(() => factsOf(file, type));
  known.set(version, facts);
  turn = facts;
  return facts;
}

async function factsOf(file: string, named: string): Promise<AudioFacts | FileFault> {
  const content = await readFile(file).catch(() => undefined);
  if (!content) return { what: 'cannot be read', mend: 'Look at the permissions of the file.' };
  const fault = fileFault(content);
  if (fault) return fault;
  const type = contentType(content) ?? named;
  const digest = createHash('sha256').update(content).digest('hex');
  const facts = { bytes: content.length, digest, type };
  const decoded = type === 'audio/mpeg' ? await decodedOnce(content, digest) : null;
  if (decoded) return { ...facts, ...decoded };
  const measured = await measureSound(content);
  if (measured) return { ...facts, ...measured, peaks: undefined };
  const what = textOf(content) === undefined ? 'holds no sound that can be read' : 'is text';
  return { what, mend: 'Put the sound itself there, or correct the address.' };
}

/** Another kind makes what older versions remembered as good as none. */
const kind = 'decoded mp3, 1';

async function decodedOnce(content: Uint8Array, digest: string): Promise<DecodedSound | null> {
  const cache = objectCache<DecodedSound | null>(join(settings().cacheFolder, 'public/sounds', `${digest}.json`), kind);
  const remembered = await cache.read();
  if (remembered !== undefined) return remembered;
  const sound = (await decodeMp3(content)) ?? null;
  await cache.write(sound);
  return sound;
}
