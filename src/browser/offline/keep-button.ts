import { megabytes } from '../../pipeline/text/megabytes.ts';
import { elementIn } from '../shared/element-in.ts';
import { keepSession, removeKept, renewKept } from './keep-session.ts';
import type { Offer } from './kept-cache.ts';
import { keptSessions } from './kept-sessions.ts';
import { whyNotKept } from './why-not-kept.ts';

/** The one button of a page's offer, which keeps the session, ends that, or removes what is kept. */
export interface KeepButton {
  press(): void;
}

/** Shows whether the session of a page is kept, and brings it up to date if it is. */
export async function keepButton(place: HTMLElement): Promise<KeepButton> {
  const { page, bytes }: Offer = JSON.parse(place.dataset.offer ?? '');
  const button = elementIn(place, 'button');
  const words = elementIn(place, '[data-keep-words]');
  const bar = elementIn<HTMLProgressElement>(place, 'progress');
  let keeping: AbortController | undefined;
  // Where the browser refuses the question nothing is kept, and pressing says why.
  const sessions = await keptSessions().catch(() => []);
  let isKept = sessions.some((session) => session.page === page);

  const show = (says = '') => {
    const isBusy = keeping !== undefined;
    button?.replaceChildren(isBusy ? 'Cancel' : isKept ? 'Remove' : `Keep for offline (${megabytes(bytes)})`);
    words?.replaceChildren(isBusy ? 'Keeping for offline' : isKept ? `Kept for offline (${megabytes(bytes)})` : '');
    bar?.toggleAttribute('hidden', !isBusy);
    elementIn(place, '[role=status]')?.replaceChildren(says);
  };

  const keep = async () => {
    const started = new AbortController();
    keeping = started;
    show();
    const told = (part: number) => bar && Object.assign(bar, { value: part });
    const why = await keepSession(page, { told, signal: started.signal }).then(() => undefined, whyNotKept);
    keeping = undefined;
    isKept = why === undefined;
    show(why ?? 'You can now open this page offline.');
  };

  const remove = async () => {
    await removeKept(page);
    isKept = false;
    show('Removed from this browser.');
  };

  show();
  if (isKept) void renewKept(page);
  return {
    press() {
      if (keeping) keeping.abort();
      else void (isKept ? remove() : keep());
    },
  };
}
