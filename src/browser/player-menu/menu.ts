import { goOnChoice } from '../player/go-on-choice.ts';
import type { Sound } from '../player/sound.ts';
import { copyLink } from './copy-link.ts';
import { menuPanel } from './menu-panel.ts';
import { restOfPath } from './rest-of-path.ts';
import { sleepChoice } from './sleep-choice.ts';

/** Opens the panel of the button "More", made when it is first opened, or closes it. */
export function toggleMenu(player: HTMLElement, button: HTMLButtonElement, sound: Sound, signal: AbortSignal): void {
  const isNew = button.getAttribute('aria-controls') === null;
  const panel = menuPanel(player, button, sound);
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  if (isNew) {
    for (const part of [sleepChoice, copyLink, restOfPath]) part(player, sound, signal);
    goOnChoice(panel, signal);
    closeBy(panel, button, () => show(false), signal);
    show(true);
  } else show(Boolean(panel.hidden));
}

/** Escape closes it, and so does whoever presses or goes elsewhere. */
function closeBy(panel: HTMLElement, button: HTMLElement, close: () => void, signal: AbortSignal): void {
  const isElsewhere = (target: EventTarget | null) =>
    target instanceof Node && !panel.contains(target) && !button.contains(target);
  document.addEventListener('pointerdown', ({ target }) => isElsewhere(target) && close(), { signal });
  panel.addEventListener('focusout', ({ relatedTarget }) => isElsewhere(relatedTarget) && close(), { signal });
  for (const place of [panel, button])
    place.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Escape' || panel.hidden) return;
        close();
        button.focus();
      },
      { signal },
    );
}
