import { heardEnough } from '../../pipeline/heard/heard.ts';
import { nextIn } from '../../pipeline/path/queue.ts';
import { fillRunForms } from '../listener/fill-run-forms.ts';
import { goOnChoice } from '../player/go-on-choice.ts';
import { onQueueChange, queueHere } from '../player/queue-store.ts';
import type { Sound } from '../player/sound.ts';
import { elementIn } from '../shared/element-in.ts';

/**
 * What stands at the end of a session: that it was heard, the way to the next step, and the form for a run of it. Returns what says
 * something else there.
 */
export function endCard(
  card: HTMLElement,
  sound: Sound,
  changed: () => void,
  signal: AbortSignal,
): (words: string) => void {
  const { audio, about, percent, length } = sound;
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
  let isClosed = false;
  const show = () => {
    const isHeard = percent() >= heardEnough;
    const isAtEnd = audio.ended || (isHeard && 100 * audio.currentTime >= heardEnough * length());
    // Whoever goes back to hear it again hears it anew.
    isClosed &&= isAtEnd;
    card.hidden = !audio.paused || !isAtEnd || isClosed;
    if (log && about.log !== null) log.href = about.log;
    fillRunForms(card);
    log?.toggleAttribute('hidden', !isHeard || about.log === null);
    elementIn(card, '[data-end-words]')?.replaceChildren(endWords(card.hidden, isHeard, percent()));
    changed();
  };
  for (const moment of ['play', 'pause', 'ended', 'seeking', 'forgotten'])
    audio.addEventListener(moment, show, { signal });
  elementIn(card, '[data-end-close]')?.addEventListener(
    'click',
    () => {
      isClosed = true;
      show();
      elementIn(document, 'main')?.focus({ preventScroll: true });
    },
    { signal },
  );
  onQueueChange(showNext, signal);
  goOnChoice(card, signal);
  showNext();
  show();
  return (words) => {
    card.hidden = false;
    elementIn(card, '[data-end-words]')?.replaceChildren(words);
    changed();
  };
}

function endWords(isHidden: boolean, isHeard: boolean, percent: number): string {
  if (isHidden) return '';
  return isHeard ? 'You have heard this session.' : `This is the end. You have heard ${percent}% of the session.`;
}
