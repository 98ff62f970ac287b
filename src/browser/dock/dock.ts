import { hasFailed } from '../player/failure.ts';
import { forgetPlayed } from '../player/forget-played.ts';
import { playButton } from '../player/play-button.ts';
import { scrubber } from '../player/scrubber.ts';
import { skipAndSpeed } from '../player/skip-and-speed.ts';
import type { Sound } from '../player/sound.ts';
import { elementIn } from '../shared/element-in.ts';
import { dockElement } from './dock-element.ts';
import { endCard } from './end-card.ts';
import { goOn, type Take } from './go-on.ts';
import { mediaSession } from './media-session.ts';
import { whileOutOfView } from './while-out-of-view.ts';

export { parkInDock } from './dock-element.ts';

let binding = new AbortController();

/** Shows a sound at the window's foot while its own player is out of view, says there when it has ended, and goes on from it. */
export function showDock(sound: Sound, close: () => void, take: Take): void {
  const { audio, about } = sound;
  const dock = dockElement();
  const { signal } = binding;
  const row = elementIn(dock, '[data-dock-row]');
  const card = elementIn(dock, '[data-end]');
  if (!row || !card) return;

  const title = elementIn<HTMLAnchorElement>(row, '[data-dock-title]');
  if (title) Object.assign(title, { href: about.page, textContent: about.title });
  elementIn(row, '[data-dock-step]')?.replaceChildren(about.step === null ? '' : `Step ${about.step}`);
  const sleeps = elementIn(row, '[data-dock-sleep]');
  const showSleep = () => sleeps?.replaceChildren(hasFailed(audio) ? 'Cannot play' : sound.sleep.words());
  for (const moment of ['sleepchange', 'timeupdate', 'error']) audio.addEventListener(moment, showSleep, { signal });
  showSleep();

  for (const ability of [playButton, scrubber, skipAndSpeed, mediaSession, forgetPlayed]) ability(row, sound, signal);
  elementIn(row, '[data-dock-close]')?.addEventListener('click', () => leave(close), { signal });

  let isOut = false;
  const show = () => {
    row.hidden = !isOut && !card.hidden;
    // Its room stays, so that it covers nothing when it comes into view at the foot of a page.
    dock.toggleAttribute('data-unseen', !isOut && Boolean(card.hidden));
  };
  dock.hidden = false;
  const say = endCard(card, sound, show, signal);
  goOn(
    sound,
    take,
    () => say('The next step could not be started. Check your connection, then press “Play the next step”.'),
    signal,
  );
  whileOutOfView(
    sound,
    (is) => {
      isOut = is;
      show();
    },
    signal,
  );
}

/** The dock shows nothing, and lets go of the sound that stood in it. */
export function hideDock(): void {
  binding.abort();
  binding = new AbortController();
  const dock = elementIn(document, '#player-dock');
  if (dock) dock.hidden = true;
  elementIn(document, '#player-dock audio')?.remove();
}

function leave(close: () => void): void {
  close();
  // The button that had the focus is gone.
  elementIn(document, 'main')?.focus({ preventScroll: true });
}
