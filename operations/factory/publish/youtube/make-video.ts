import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bareEnvironment } from '../../../../src/settings/environment.ts';
import { Final } from '../../../engine/engine.ts';

/** What a video is made of. */
export interface VideoParts {
  readonly sound: Uint8Array;
  readonly cover: Uint8Array;
  readonly ending: string;
  readonly seconds: number;
}

/** Where a video is made. */
export const videoFile = (folder: string, name: string): string => join(folder, `${name}.mp4`);

/**
 * Makes a video of a still picture and a sound, and gives its path. One that was made of the same contents is there already: an upload
 * goes on with the very bytes that it began with.
 */
export async function makeVideo(folder: string, name: string, parts: () => Promise<VideoParts>): Promise<string> {
  const video = videoFile(folder, name);
  if (await isThere(video)) return video;
  await mkdir(folder, { recursive: true });
  const { sound, cover, ending, seconds } = await parts();
  const aside = join(folder, randomUUID());
  const [picture, track, unfinished] = [`${aside}${ending}`, `${aside}.sound`, `${aside}.mp4`];
  try {
    await writeFile(picture, cover, { flag: 'wx' });
    await writeFile(track, sound, { flag: 'wx' });
    await promisify(execFile)('ffmpeg', argumentsFor(picture, track, unfinished, seconds), { env: bareEnvironment() });
    await rename(unfinished, video);
    return video;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Final('ffmpeg is not installed, and a video is made with it. Install it, then try again.');
    throw error;
  } finally {
    for (const file of [picture, track, unfinished]) await rm(file, { force: true });
  }
}

const argumentsFor = (picture: string, track: string, video: string, seconds: number): string[] => [
  ...['-nostdin', '-v', 'error', '-loop', '1', '-framerate', '1', '-i', picture, '-i', track],
  ...['-vf', 'scale=1280:720:force_original_aspect_ratio=decrease,pad=1280:720:(ow-iw)/2:(oh-ih)/2:color=0x101418'],
  ...['-c:v', 'libx264', '-tune', 'stillimage', '-pix_fmt', 'yuv420p', '-r', '1', '-threads', '1'],
  ...['-c:a', 'aac', '-b:a', '192k', '-t', String(seconds), '-movflags', '+faststart', '-fflags', '+bitexact', video],
];

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
