import type { StepAhead } from '../../pipeline/heard/sound-facts.ts';
import { withChoice } from '../../pipeline/path/queue.ts';
import { clock } from '../../pipeline/text/clock.ts';
import type { Enhance } from '../player/enhance.ts';
import { keepQueue, onQueueChange, queueHere } from '../player/queue-store.ts';
import { elementFrom } from '../shared/element-from.ts';
import { elementIn } from '../shared/element-in.ts';

/** The steps that are still to come: each can be played now, or left out of what goes on by itself. */
export const restOfPath: Enhance = (player, { about: { rest } }, signal) => {
  const list = elementIn(player, '[data-rest]');
  if (!list) return;
  elementIn(player, '[data-rest-none]')?.toggleAttribute('hidden', rest.length > 0);
  elementIn(player, '[data-rest-go-on]')?.toggleAttribute('hidden', rest.length === 0);
  const items = rest.map((step) => ({ step, item: itemOf(step, signal) }));
  list.replaceChildren(...items.map(({ item }) => item));
  const show = () => {
    const { leftOut } = queueHere();
    for (const { step, item } of items)
      elementIn(item, 'button')?.setAttribute('aria-pressed', String(leftOut.includes(step.code)));
  };
  onQueueChange(show, signal);
  show();
};

/** Titles are words of a record, so they are only ever text. */
function itemOf({ code, step, title, length, page }: StepAhead, signal: AbortSignal): HTMLElement {
  const item = elementFrom(markup);
  const link = elementIn<HTMLAnchorElement>(item, 'a');
  if (link) link.href = `${page}#play`;
  elementIn(item, '[data-step]')?.replaceChildren(String(step));
  elementIn(item, '[data-time]')?.replaceChildren(length > 0 ? clock(length) : '');
  for (const name of item.querySelectorAll('bdi')) name.textContent = title;
  elementIn(item, 'button')?.addEventListener(
    'click',
    () => keepQueue(withChoice(queueHere(), code, !queueHere().leftOut.includes(code))),
    { signal },
  );
  return item;
}

const markup = `<li>
  <span class="rest-step" data-step></span>
  <a>
    <svg viewBox="0 0 20 20" width="12" height="12" aria-hidden="true"><path d="M5 3l12 7-12 7z" fill="currentColor"/></svg>
    <span class="visually-hidden">Play now: </span><bdi></bdi>
  </a>
  <span class="soft" data-time></span>
  <button type="button" aria-pressed="false">Leave out<span class="visually-hidden"> <bdi></bdi></span></button>
</li>`;
