import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

/** Buttons that jump by the seconds they name, and the speed, which stays with the sound wherever it goes. */
export const skipAndSpeed: Enhance = (place, { audio, seek }, signal) => {
  for (const button of place.querySelectorAll<HTMLElement>('[data-skip]'))
    button.addEventListener('click', () => seek(audio.currentTime + Number(button.dataset.skip)), { signal });

  const speed = elementIn<HTMLSelectElement>(place, '[data-speed]');
  if (!speed) return;
  const show = () => {
    const rate = String(audio.playbackRate);
    // Another tab or an extension may know more speeds.
    if (![...speed.options].some(({ value }) => value === rate)) speed.append(new Option(`${rate}×`, rate));
    speed.value = rate;
  };
  speed.addEventListener('change', () => Object.assign(audio, { playbackRate: Number(speed.value) }), { signal });
  audio.addEventListener('ratechange', show, { signal });
  show();
};
