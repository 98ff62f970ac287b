/** Plays or pauses the sound in the dock, else the one of the page; says whether there was one. */
export function playOrPause(): boolean {
  const audio = document.querySelector<HTMLAudioElement>('[data-sounding]') ?? document.querySelector('main audio');
  if (!(audio instanceof HTMLAudioElement)) return false;
  if (audio.paused) void audio.play().catch(() => {});
  else audio.pause();
  return true;
}
