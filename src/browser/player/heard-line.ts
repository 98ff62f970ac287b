import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

/** Says how much of the session was heard in this browser. */
export const heardLine: Enhance = (player, { audio, percent }, signal) => {
  const figure = elementIn(player, '[data-heard]');
  const show = () => {
    const heard = `${percent()}%`;
    if (figure && figure.textContent !== heard) figure.textContent = heard;
  };
  for (const moment of ['timeupdate', 'pause', 'ended', 'durationchange', 'forgotten'])
    audio.addEventListener(moment, show, { signal });
  show();
};
