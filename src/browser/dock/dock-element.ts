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

/** Takes an audio element in, as while its page goes; moved within one task, it plays on. */
export const parkInDock = (audio: HTMLAudioElement): void => dockElement().append(audio);

const markup = () => `<section id="player-dock" class="dock no-print" aria-label="Player" data-stays hidden>
  <div class="end-card" data-end hidden>
    <p><strong role="status" data-end-words></strong> <span data-end-last hidden>This was the last step.
      <a href="${belowBase('/progress/')}">See how far you got</a></span></p>
    <a class="button action" data-end-next><span>Play the next step: <bdi></bdi></span></a>
    <a class="button" rel="noopener" data-end-log>Log this run</a>
    <label data-end-go-on><input type="checkbox" data-go-on> Go on by itself</label>
    <button type="button" data-end-close>Close<span class="visually-hidden"> this card</span></button>
  </div>
  <div class="dock-row" data-dock-row>
    <button type="button" class="dock-skip" data-skip="-15">−15<span class="visually-hidden"> s, back 15 seconds</span></button>
    <button type="button" class="dock-play" data-play>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="" fill="currentColor"></path></svg>
    </button>
    <button type="button" class="dock-skip" data-skip="15">+15<span class="visually-hidden"> s, forward 15 seconds</span></button>
    <p class="dock-title">
      <span class="soft" data-dock-step></span>
      <a data-dock-title></a>
      <span class="soft" data-dock-sleep></span>
    </p>
    <div class="dock-scrub">
      <span data-now></span>
      <div class="scrub-line" role="slider" tabindex="0" aria-label="Position" aria-valuemin="0" data-scrub>
        <svg class="wave is-plain" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          <path class="wave-bars" d="M0 50H1000"/>
          <svg class="wave-past" width="0" height="100" data-past><path class="wave-bars" d="M0 50H1000"/></svg>
          <path class="wave-heard" data-heard-line />
        </svg>
        <span class="scrub-tip" aria-hidden="true" data-tip hidden></span>
      </div>
      <span data-length></span>
    </div>
    <button type="button" data-dock-close>Close<span class="visually-hidden"> the player</span></button>
  </div>
</section>`;
