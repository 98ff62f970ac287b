import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

const waves = { on: 'M13 6.5a5 5 0 0 1 0 7M15.5 4a8.5 8.5 0 0 1 0 12', off: 'M13 7.5l5 5M18 7.5l-5 5' };

/** How loud it is, and a button that silences it. */
export const volume: Enhance = (player, { audio }, signal) => {
  const mute = elementIn(player, '[data-mute]');
  const range = elementIn<HTMLInputElement>(player, '[data-volume]');
  if (!mute || !range) return;
  const show = () => {
    const isMute = audio.muted || audio.volume === 0;
    mute.setAttribute('aria-label', isMute ? 'Unmute' : 'Mute');
    mute.querySelector('[data-waves]')?.setAttribute('d', isMute ? waves.off : waves.on);
    range.value = String(isMute ? 0 : audio.volume);
  };
  mute.addEventListener(
    'click',
    () => {
      audio.muted = !audio.muted && audio.volume > 0;
      if (!audio.muted && audio.volume === 0) audio.volume = 1;
    },
    { signal },
  );
  range.addEventListener('input', () => Object.assign(audio, { muted: false, volume: Number(range.value) }), {
    signal,
  });
  audio.addEventListener('volumechange', show, { signal });
  show();
};
