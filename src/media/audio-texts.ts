import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cue, readCues } from '../pipeline/webvtt.ts';
import { isPublished } from './public-files.ts';

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
export function audioTexts(track: string): AudioTexts {
  // A path that climbs would read files that are not published.
  const isOurs = track.startsWith('/') && !track.split('/').includes('..');
  if (!isOurs) return { isMissing: track.startsWith('/'), transcript: undefined, chapters: undefined };
  const stem = track.replace(/\.\w+$/, '');
  return {
    isMissing: !isPublished(track),
    transcript: textAt(`${stem}.transcript.vtt`),
    chapters: textAt(`${stem}.chapters.vtt`),
  };
}

const textAt = (path: string): AudioText | undefined =>
  isPublished(path) ? { path, cues: readCues(readFileSync(join('public', path), 'utf8')) } : undefined;
