import { audioType } from './audio-type.ts';
import { allPublished } from './public-files.ts';
import { soundAt } from './sound.ts';

/** Sound files of this site that none of these addresses leads to. They are published all the same. */
export async function unusedSounds(tracks: readonly (string | null)[]): Promise<string[]> {
  const sounds = await Promise.all(tracks.map(soundAt));
  const used = new Set(sounds.flatMap((sound) => ('file' in sound ? [sound.file] : [])));
  return allPublished().filter((file) => audioType(file) !== undefined && !used.has(file));
}
