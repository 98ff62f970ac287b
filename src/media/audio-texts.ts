import { readFileSync } from 'node:fs';
import { type Cue, readCues } from '../pipeline/text/webvtt.ts';
import { isPublished, publishedFile } from './public-files.ts';

/** The texts that accompany a sound file of this site. */
export interface AudioTexts {
  /** Whether the sound file itself is part of this site; nothing is known of other addresses. */
  readonly isMissing: boolean;
  readonly transcript: AudioText | undefined;
  readonly chapters: AudioText | undefined;
}

/** A WebVTT file beside a sound file. */
export interface AudioText {
  /** Path below the site's base. */
  readonly path: string;
  readonly cues: readonly Cue[];
}

/** Finds `<name>.transcript.vtt` and `<name>.chapters.vtt` beside a sound file such as `/audio/s01.mp3`. */
export const audioTexts = (track: string): AudioTexts => ({
  isMissing: track.startsWith('/') && !isPublished(track),
  transcript: textBeside(track, 'transcript'),
  chapters: textBeside(track, 'chapters'),
});

function textBeside(track: string, what: string): AudioText | undefined {
  const path = pathBeside(track, what);
  const file = publishedFile(path);
  return file === undefined ? undefined : { path, cues: readCues(readFileSync(file, 'utf8')) };
}

/** Where a text that accompanies a sound file belongs. */
export const pathBeside = (track: string, what: string): string => `${track.replace(/\.\w+$/, '')}.${what}.vtt`;
