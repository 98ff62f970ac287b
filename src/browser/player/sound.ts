import { margin } from '../../pipeline/heard/heard-standing.ts';
import { type PlayedSegments, playedPercent } from '../../pipeline/heard/played-segments.ts';
import type { SoundFacts } from '../../pipeline/heard/sound-facts.ts';
import { heardHere, keepHeard } from '../shared/heard-store.ts';
import { isOurs } from './is-ours.ts';
import { keptSpeed, keptVolume } from './kept-number.ts';
import { type SleepTimer, sleepTimer } from './sleep-timer.ts';
import { trackPlayed } from './track-played.ts';

/** A recording that can be played, wherever its audio element stands: on its page or in the dock. */
export interface Sound {
  readonly audio: HTMLAudioElement;
  readonly about: SoundFacts;
  readonly sleep: SleepTimer;
  /** Length in seconds, as it was measured; else as the browser reckons once the file is there, and 0 until then. */
  length(): number;
  /** Everything of it that was ever played in this browser. */
  played(): PlayedSegments;
  percent(): number;
  /** Writes down what was heard, if there is anything new. */
  keep(): void;
  /** Lets go of what was ever played; the audio element says `forgotten`. */
  forget(): void;
  seek(time: number): void;
}

/** Seconds of playing after which what was heard is written down. */
const often = 5;

/** Takes a recording under its care: counts what is played of it, writes that down, and stops it when it shall. */
export function soundOf(audio: HTMLAudioElement, about: SoundFacts): Sound {
  const known = heardHere().get(about.code);
  const { played, forget } = trackPlayed(audio, known?.played ?? []);

  // A browser guesses the length of an MP3 anew with each piece that comes.
  const length = () => about.length || (Number.isFinite(audio.duration) ? audio.duration : (known?.length ?? 0));
  const keep = () => {
    const isKept = played() === keptPlayed && Math.abs(audio.currentTime - keptAt) < 0.001;
    keptAt = audio.currentTime;
    keptPlayed = played();
    // Another tab may have gone on with it since.
    if (isKept || keptPlayed.length === 0) return;
    keepHeard(about.code, {
      title: about.title,
      length: length(),
      played: keptPlayed,
      at: audio.ended ? 0 : audio.currentTime,
    });
  };

  // Nothing is loaded for it: the browser keeps the time, and begins there when somebody presses play.
  const stoppedAt = known?.at ?? 0;
  if (audio.currentTime === 0 && stoppedAt >= margin && stoppedAt <= length() - margin) audio.currentTime = stoppedAt;
  let keptAt = audio.currentTime;
  let keptPlayed = played();

  // A load brings the default back.
  audio.defaultPlaybackRate = keptSpeed.read();
  audio.playbackRate = audio.defaultPlaybackRate;
  audio.volume = keptVolume.read();
  audio.addEventListener('ratechange', () => keptSpeed.keep(audio.playbackRate));
  audio.addEventListener('volumechange', () => keptVolume.keep(audio.volume));
  audio.addEventListener('timeupdate', () => {
    if (Math.abs(audio.currentTime - keptAt) >= often) keep();
  });
  for (const moment of ['pause', 'seeking', 'ended']) audio.addEventListener(moment, keep);

  return {
    audio,
    about,
    sleep: sleepTimer(
      audio,
      about.chapters.map(({ start }) => start),
    ),
    length,
    played,
    percent: () => playedPercent(played(), length()),
    keep,
    forget() {
      forget();
      audio.dispatchEvent(new Event('forgotten'));
    },
    seek(time) {
      // Nothing is loaded before it is asked for; until then the browser keeps the time to start from.
      if (audio.preload === 'none' && isOurs(audio)) audio.preload = 'metadata';
      audio.currentTime = Math.max(0, time);
    },
  };
}
