import { heardEnough } from '../../pipeline/heard/heard.ts';
import { nextIn } from '../../pipeline/path/queue.ts';
import { goOnChoice } from '../player/go-on-choice.ts';
import { onQueueChange, queueHere } from '../player/queue-store.ts';
import type { Sound } from '../player/sound.ts';
import { elementIn } from '../shared/element-in.ts';

/** What stands at the end of a session: that it was heard, the way to the next step, and the form for a run of it. */
export function endCard(card: HTMLElement, sound: Sound, changed: () => void, signal: AbortSignal): void {
  const { audio, about, percent } = sound;
  const next = elementIn<HTMLAnchorElement>(card, '[data-end-next]');
  const log = elementIn<HTMLAnchorElement>(card, '[data-end-log]');
  const toggle = (selector: string, isHidden: boolean) =>
    elementIn(card, selector)?.toggleAttribute('hidden', isHidden);

  const showNext = () => {
    const ahead = nextIn(queueHere(), about.rest);
    if (next && ahead) next.href = `${ahead.page}#play`;
    next?.querySelector('bdi')?.replaceChildren(ahead?.title ?? '');
    next?.toggleAttribute('hidden', !ahead);
    toggle('[data-end-last]', about.rest.length > 0);
    toggle('[data-end-go-on]', about.rest.length === 0);
  };
  const show = () => {
    const isHeard = percent() >= heardEnough;
    card.hidden = !audio.paused || !(isHeard || audio.ended);
    if (log && about.log !== null) log.href = about.log;
    log?.toggleAttribute('hidden', !isHeard || about.log === null);
    elementIn(card, '[data-end-words]')?.replaceChildren(endWords(card.hidden, isHeard, percent()));
    changed();
  };
  for (const moment of ['play', 'pause', 'ended']) audio.addEventListener(moment, show, { signal });
  elementIn(card, '[data-end-close]')?.addEventListener(
    'click',
    () => {
      card.hidden = true;
      changed();
      elementIn(document, 'main')?.focus({ preventScroll: true });
    },
    { signal },
  );
  onQueueChange(showNext, signal);
  goOnChoice(card, signal);
  showNext();
  show();
}

function endWords(isHidden: boolean, isHeard: boolean, percent: number): string {
  if (isHidden) return '';
  return isHeard ? 'You have heard this session.' : `This is the end. You have heard ${percent}% of the session.`;
}
