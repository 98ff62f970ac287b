import { addPlayed, nothingPlayed, type PlayedSegments } from '../../pipeline/heard/played-segments.ts';

interface Tracked {
  /** Everything that was played up to this moment. */
  played(): PlayedSegments;
  /** Counts from nothing on, as if none of it had been played. */
  forget(): void;
}

/**
 * Counts what an audio element plays from now on, added to what was played before. Jumping is not playing; speed and whether the
 * tab is in front make no difference, because it is the recording's time that is read and not the clock's.
 */
export function trackPlayed(audio: HTMLAudioElement, before: PlayedSegments): Tracked {
  let played = before;
  // Not `audio.played`: Chromium counts from 0 when a sound was sent to a later time before it had loaded.
  let from: number | undefined;
  const begin = () => {
    from = audio.paused || audio.seeking ? undefined : audio.currentTime;
  };
  const count = () => {
    if (from === undefined || audio.seeking) return;
    played = addPlayed(played, from, audio.currentTime);
    from = audio.paused ? undefined : audio.currentTime;
  };
  for (const moment of ['play', 'seeking', 'seeked']) audio.addEventListener(moment, begin);
  for (const moment of ['timeupdate', 'pause', 'ended']) audio.addEventListener(moment, count);
  // The native controls were there before this script.
  begin();
  return {
    played() {
      count();
      return played;
    },
    forget() {
      count();
      played = nothingPlayed;
    },
  };
}
