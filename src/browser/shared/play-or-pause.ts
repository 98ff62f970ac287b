/** The sound in the dock, else the one of the page. */
const soundHere = () =>
  document.querySelector<HTMLAudioElement>('audio[data-sounding]') ??
  document.querySelector<HTMLAudioElement>('main audio');

/** Whether there is a sound to play or pause. */
export const hasSound = (): boolean => soundHere() !== null;

/** Plays or pauses the sound; says whether there was one. */
export function playOrPause(): boolean {
  const audio = soundHere();
  if (audio?.paused) void audio.play().catch(() => {});
  else audio?.pause();
  return audio !== null;
}
