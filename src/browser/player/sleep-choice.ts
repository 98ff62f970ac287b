import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

/** The list of times at which the sound stops by itself. */
export const sleepChoice: Enhance = (player, { audio, sleep }, signal) => {
  const select = elementIn<HTMLSelectElement>(player, '[data-sleep]');
  if (!select) return;
  const show = () => {
    select.value = sleep.choice();
  };
  select.addEventListener('change', () => sleep.set(select.value), { signal });
  audio.addEventListener('sleepchange', show, { signal });
  show();
};
