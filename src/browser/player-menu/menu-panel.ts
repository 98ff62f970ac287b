import type { Sound } from '../player/sound.ts';
import { elementFrom } from '../shared/element-from.ts';
import { elementIn } from '../shared/element-in.ts';

/** The panel behind the button "More": sleep, share, download, and the rest of the path. */
export function menuPanel(player: HTMLElement, button: HTMLElement, { about }: Sound): HTMLElement {
  const present = elementIn(player, `#${id}`);
  if (present) return present;
  const panel = elementFrom(markup(about.chapters.length > 0));
  // The same files as the page names where it has no script.
  const page = player.parentElement ?? player;
  const files = [...page.querySelectorAll<HTMLAnchorElement>('[data-files] a[download]')];
  elementIn(panel, '[data-downloads]')?.append(
    ...files.flatMap((file, index) => [index === 0 ? ' ' : ' · ', file.cloneNode(true)]),
  );
  button.setAttribute('aria-controls', id);
  button.after(panel);
  return panel;
}

const id = 'player-more';
const minutes = [1, 2, 5, 10, 20, 30];

const markup = (hasChapters: boolean) => `<div class="more-panel" id="${id}" role="group" aria-label="More" hidden>
  <label>Sleep timer <select data-sleep>
    <option value="">off</option>
    ${hasChapters ? '<option value="chapter">after this chapter</option>' : ''}
    ${minutes.map((count) => `<option value="${count}">in ${count} min</option>`).join('')}
  </select></label>
  <button type="button" data-copy>Copy link at this time</button>
  <p data-downloads>Download:</p>
  <h3>Rest of the path</h3>
  <p data-rest-none hidden>This is the last step of the path.</p>
  <label data-rest-go-on><input type="checkbox" data-go-on> Go on by itself</label>
  <ol class="rest" data-rest></ol>
</div>`;
