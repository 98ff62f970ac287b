import { part } from '../shared/part.ts';
import type { Enhance } from './enhance.ts';
import { skipButtons } from './skip-buttons.ts';

/** Buttons that jump fifteen seconds, and the speed, which stays with the sound wherever it goes. */
export const skipAndSpeed: Enhance = (player, sound, signal) => {
  const { audio } = sound;
  skipButtons(player, sound, signal);

  const speed = part<HTMLSelectElement>(player, '[data-speed]');
  if (!speed) return;
  const show = () => {
    const rate = String(audio.playbackRate);
    // The native controls know more speeds.
    if (![...speed.options].some(({ value }) => value === rate)) speed.append(new Option(`${rate} ×`, rate));
    speed.value = rate;
  };
  speed.addEventListener('change', () => Object.assign(audio, { playbackRate: Number(speed.value) }), { signal });
  audio.addEventListener('ratechange', show, { signal });
  show();
};
