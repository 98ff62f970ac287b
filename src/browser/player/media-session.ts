import type { Sound } from './sound.ts';

/** Shows a sound where the system shows what plays, and lets its keys move it; a track there is a step here. */
export function showMediaSession({ audio, about, seek }: Sound): void {
  if (!('mediaSession' in navigator)) return;
  const { mediaSession } = navigator;
  mediaSession.metadata = new MediaMetadata({
    title: about.title,
    artist: about.programme ?? '',
    album: about.step === null ? '' : `Step ${about.step} of 9`,
    artwork: [{ src: about.artwork, sizes: '320x320', type: 'image/png' }],
  });
  const goTo = (page: string | null) => (page === null ? null : () => void playOn(page));
  const actions: Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>> = {
    play: () => void audio.play(),
    pause: () => audio.pause(),
    seekbackward: ({ seekOffset = 15 }) => seek(audio.currentTime - seekOffset),
    seekforward: ({ seekOffset = 15 }) => seek(audio.currentTime + seekOffset),
    seekto: ({ seekTime = 0 }) => seek(seekTime),
    previoustrack: goTo(about.previous),
    nexttrack: goTo(about.next),
  };
  for (const [action, handler] of Object.entries(actions))
    mediaSession.setActionHandler(action as MediaSessionAction, handler);
}

/** Tells the system where the sound stands. */
export function showPosition({ audio }: Sound): void {
  if (!('mediaSession' in navigator) || !(audio.duration > 0) || !Number.isFinite(audio.duration)) return;
  const { duration, playbackRate, currentTime } = audio;
  navigator.mediaSession.setPositionState({ duration, playbackRate, position: Math.min(currentTime, duration) });
}

/** Takes the sound out of the system's view. */
export function hideMediaSession(): void {
  if ('mediaSession' in navigator) navigator.mediaSession.metadata = null;
}

/** Goes to a step's page and plays it, because whoever presses a media key asks to hear it. */
async function playOn(page: string): Promise<void> {
  if (!('navigation' in window)) return location.assign(page);
  await navigation.navigate(page).finished;
  await document.querySelector<HTMLAudioElement>('session-player audio')?.play();
}
