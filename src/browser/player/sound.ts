import { type PlayedSegments, playedPercent } from '../../pipeline/heard/played-segments.ts';
import type { SoundFacts } from '../../pipeline/heard/sound-facts.ts';
import { heardHere, keepHeard } from '../shared/heard-store.ts';
import { isOurs } from './is-ours.ts';
import { type SleepTimer, sleepTimer } from './sleep-timer.ts';
import { keepSpeed, speedHere } from './speed-store.ts';
import { trackPlayed } from './track-played.ts';

/** A recording that can be played, wherever its audio element stands: on its page or in the dock. */
export interface Sound {
  readonly audio: HTMLAudioElement;
  readonly about: SoundFacts;
  readonly sleep: SleepTimer;
  /** Where the listener stopped the last time, in seconds. */
  readonly stoppedAt: number;
  /** Length in seconds, as the file itself says once it is there. */
  length(): number;
  /** Everything of it that was ever played in this browser. */
  played(): PlayedSegments;
  percent(): number;
  /** Writes down what was heard. */
  keep(): void;
  seek(time: number): void;
}

/** Seconds of playing after which what was heard is written down. */
const often = 5;

/** Takes a recording under its care: counts what is played of it, writes that down, and stops it when it shall. */
export function soundOf(audio: HTMLAudioElement, about: SoundFacts): Sound {
  const known = heardHere().get(about.code);
  const played = trackPlayed(audio, known?.played ?? []);
  let keptAt = 0;

  const length = () => (Number.isFinite(audio.duration) ? audio.duration : about.length || known?.length || 0);
  const keep = () => {
    keptAt = audio.currentTime;
    if (played().length === 0) return;
    keepHeard(about.code, {
      title: about.title,
      length: length(),
      played: played(),
      at: audio.ended ? 0 : audio.currentTime,
    });
  };

  // A load brings the default back.
  audio.defaultPlaybackRate = speedHere();
  audio.playbackRate = audio.defaultPlaybackRate;
  audio.addEventListener('ratechange', () => keepSpeed(audio.playbackRate));
  audio.addEventListener('timeupdate', () => {
    if (Math.abs(audio.currentTime - keptAt) >= often) keep();
  });
  for (const moment of ['pause', 'seeking', 'ended']) audio.addEventListener(moment, keep);

  return {
    audio,
    about,
    sleep: sleepTimer(audio, about.chapters),
    stoppedAt: known?.at ?? 0,
    length,
    played,
    percent: () => playedPercent(played(), length()),
    keep,
    seek(time) {
      // Nothing is loaded before it is asked for; until then the browser keeps the time to start from.
      if (audio.preload === 'none' && isOurs(audio)) audio.preload = 'metadata';
      audio.currentTime = Math.max(0, time);
    },
  };
}
