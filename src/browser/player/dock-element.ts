import { belowBase } from '../shared/below-base.ts';
import { elementFrom } from '../shared/element-from.ts';
import { elementIn } from '../shared/element-in.ts';

/** The dock at the window's foot: made when something first plays, and kept while pages come and go. */
export function dockElement(): HTMLElement {
  const present = elementIn(document, '#player-dock');
  if (present) return present;
  const made = elementFrom(markup());
  document.body.append(made);
  return made;
}

const markup = () => `<section id="player-dock" class="dock no-print" aria-label="Player" data-stays hidden>
  <progress max="1" value="0" aria-hidden="true"></progress>
  <div class="dock-row">
    <button type="button" class="dock-skip" data-skip="-15">−15 s<span class="visually-hidden">, back 15 seconds</span></button>
    <button type="button" class="dock-play" data-dock-play aria-label="Play">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="" fill="currentColor"></path></svg>
    </button>
    <button type="button" class="dock-skip" data-skip="15">+15 s<span class="visually-hidden">, forward 15 seconds</span></button>
    <div class="dock-words">
      <p class="dock-title">
        <span class="soft" data-dock-step></span>
        <a href="${belowBase('/experience/')}" data-dock-title>The Experience</a>
      </p>
      <p class="soft dock-sleep" data-dock-sleep></p>
    </div>
    <a href="${belowBase('/experience/')}" data-dock-next hidden>Next step</a>
    <span class="dock-time" data-dock-time></span>
    <button type="button" data-dock-close>Close<span class="visually-hidden"> the player</span></button>
  </div>
</section>`;
