import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { objectCache } from '../object-cache.ts';
import { settings } from '../settings/settings.ts';
import { audioType } from './audio-type.ts';
import { type DecodedSound, decodeMp3 } from './decode-mp3.ts';
import { publishedFile } from './public-files.ts';

/** What is true of a sound file of this site. */
export interface AudioFacts {
  readonly bytes: number;
  /** Media type: `audio/mpeg`. */
  readonly type: string;
  /** Length; known of mp3 files only. */
  readonly seconds: number | undefined;
  /** Loudness along the file, 200 values from 0 to 1, the loudest being 1; known of mp3 files only. */
  readonly peaks: readonly number[] | undefined;
}

const known = new Map<string, Promise<AudioFacts | undefined>>();
// Files are read one after the other: all recordings of a large programme at once would not fit into memory.
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads a sound file of this site, such as `/audio/s01.mp3`: undefined for other addresses, and for files that are missing or no
 * sound. Never throws. A file is decoded once and remembered by its content in the cache folder.
 */
export async function audioFacts(track: string): Promise<AudioFacts | undefined> {
  const file = publishedFile(track);
  const type = audioType(track);
  if (!file || !type) return undefined;
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

async function factsOf(file: string, type: string): Promise<AudioFacts | undefined> {
  const content = await readFile(file).catch(() => undefined);
  if (!content || content.length === 0) return undefined;
  const facts = { bytes: content.length, type };
  if (type !== 'audio/mpeg') return { ...facts, seconds: undefined, peaks: undefined };
  const sound = await decodedOnce(content);
  return sound ? { ...facts, ...sound } : undefined;
}

/** Another kind makes what older versions remembered as good as none. */
const kind = 'decoded mp3, 1';

async function decodedOnce(content: Uint8Array): Promise<DecodedSound | null> {
  const hash = createHash('sha256').update(content).digest('hex');
  const cache = objectCache<DecodedSound | null>(join(settings().cacheFolder, 'public/sounds', `${hash}.json`), kind);
  const remembered = await cache.read();
  if (remembered !== undefined) return remembered;
  const sound = (await decodeMp3(content)) ?? null;
  await cache.write(sound);
  return sound;
}
