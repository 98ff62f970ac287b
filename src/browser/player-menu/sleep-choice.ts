import type { Enhance } from '../player/enhance.ts';
import { elementIn } from '../shared/element-in.ts';

/** The list of times at which the sound stops by itself. */
export const sleepChoice: Enhance = (player, { audio, sleep }, signal) => {
  const select = elementIn<HTMLSelectElement>(player, '[data-sleep]');
  if (!select) return;
  const says = elementIn(player, '[data-player-says]');
  const show = () => {
    const choice = sleep.choice();
    // What is left of the minutes goes over to the next step.
    if (![...select.options].some(({ value }) => value === choice))
      select.append(new Option(`in ${choice} min`, choice));
    select.value = choice;
  };
  select.addEventListener(
    'change',
    () => {
      sleep.set(select.value);
      says?.replaceChildren(sleep.words());
    },
    { signal },
  );
  audio.addEventListener('sleepchange', show, { signal });
  show();
};
