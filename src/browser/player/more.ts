import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

/** The button behind which stands what is seldom asked for; its code comes when it is pressed. */
export const more: Enhance = (player, sound, signal) => {
  const button = elementIn<HTMLButtonElement>(player, '[data-more]');
  button?.addEventListener(
    'click',
    () => void import('../player-menu/menu.ts').then(({ toggleMenu }) => toggleMenu(player, button, sound, signal)),
    { signal },
  );
};
