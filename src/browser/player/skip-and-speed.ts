import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';
import type { Sound } from './sound.ts';

/** Buttons that jump fifteen seconds, and the speed, which stays with the sound wherever it goes. */
export const skipAndSpeed: Enhance = (player, sound, signal) => {
  const { audio } = sound;
  skipButtons(player, sound, signal);

  const speed = elementIn<HTMLSelectElement>(player, '[data-speed]');
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

/** Lets the buttons of a place jump by the seconds they name, back or forward. */
export function skipButtons(place: ParentNode, { audio, seek }: Sound, signal: AbortSignal): void {
  for (const button of place.querySelectorAll<HTMLElement>('[data-skip]'))
    button.addEventListener('click', () => seek(audio.currentTime + Number(button.dataset.skip)), { signal });
}
