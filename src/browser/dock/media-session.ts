import { nextIn } from '../../pipeline/path/queue.ts';
import type { Enhance } from '../player/enhance.ts';
import { onQueueChange, queueHere } from '../player/queue-store.ts';
import type { Sound } from '../player/sound.ts';

/** Shows a sound where the system shows what plays, and lets its keys move it; a track there is a step here. */
export const mediaSession: Enhance = (_place, sound, signal) => {
  if (!('mediaSession' in navigator)) return;
  const { audio, about } = sound;
  navigator.mediaSession.metadata = new MediaMetadata({
    title: about.title,
    artist: about.programme ?? '',
    album: about.step === null ? '' : `Step ${about.step} of 9`,
    artwork: [{ src: about.artwork, sizes: '320x320', type: 'image/png' }],
  });
  const handle = () => handleKeys(keysOf(sound));
  onQueueChange(handle, signal);
  handle();
  const showPosition = () => {
    const { duration, playbackRate, currentTime } = audio;
    if (!(duration > 0) || !Number.isFinite(duration)) return;
    navigator.mediaSession.setPositionState({ duration, playbackRate, position: Math.min(currentTime, duration) });
  };
  for (const moment of ['play', 'seeked', 'ratechange', 'loadedmetadata'])
    audio.addEventListener(moment, showPosition, { signal });
  showPosition();
  signal.addEventListener('abort', () => {
    navigator.mediaSession.metadata = null;
    handleKeys(Object.fromEntries(Object.keys(keysOf(sound)).map((key) => [key, null])));
  });
};

/** What each key of the system does; null for one that does nothing. */
type Keys = Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>;

function keysOf({ audio, about, seek }: Sound): Keys {
  // Whoever presses a media key asks to hear the step.
  const goTo = (page: string | undefined) => (page === undefined ? null : () => location.assign(`${page}#play`));
  return {
    play: () => void audio.play(),
    pause: () => audio.pause(),
    seekbackward: ({ seekOffset = 15 }) => seek(audio.currentTime - seekOffset),
    seekforward: ({ seekOffset = 15 }) => seek(audio.currentTime + seekOffset),
    seekto: ({ seekTime = 0 }) => seek(seekTime),
    previoustrack: goTo(about.previous ?? undefined),
    nexttrack: goTo(nextIn(queueHere(), about.rest)?.page),
  };
}

function handleKeys(keys: Keys): void {
  for (const [action, handler] of Object.entries(keys))
    navigator.mediaSession.setActionHandler(action as MediaSessionAction, handler);
}
