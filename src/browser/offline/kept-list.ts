import { megabytes } from '../../pipeline/text/megabytes.ts';
import { elementFrom } from '../shared/element-from.ts';
import { elementIn } from '../shared/element-in.ts';
import { removeKept, renewKept } from './keep-session.ts';
import type { KeptSession } from './kept-cache.ts';
import { keptBytes, keptSessions } from './kept-sessions.ts';

/** Lists the sessions that are kept, each with its size and a way to remove it, and brings them up to date. */
export async function keptList(place: HTMLElement): Promise<void> {
  elementIn(place, '[data-remove-all]')?.addEventListener('click', () => void remove(place));
  const sessions = await show(place);
  for (const { page } of sessions) await renewKept(page);
}

async function show(place: HTMLElement): Promise<readonly KeptSession[]> {
  const sessions = await keptSessions();
  elementIn(place, '[data-kept-list]')?.replaceChildren(...sessions.map((session) => itemOf(place, session)));
  elementIn(place, '[data-kept-none]')?.toggleAttribute('hidden', sessions.length > 0);
  elementIn(place, '[data-kept-all]')?.toggleAttribute('hidden', sessions.length === 0);
  if (sessions.length > 0)
    elementIn(place, '[data-kept-sum]')?.replaceChildren(
      `${megabytes(await keptBytes())} in all, with pages, styles and scripts.`,
    );
  return sessions;
}

/** Titles are text that people wrote. */
function itemOf(place: HTMLElement, { page, title, bytes }: KeptSession): HTMLElement {
  const item = elementFrom(
    '<li><a><bdi></bdi></a><span class="soft"></span><button type="button">Remove</button></li>',
  );
  elementIn(item, 'a')?.setAttribute('href', page);
  elementIn(item, 'bdi')?.replaceChildren(title);
  elementIn(item, 'span')?.replaceChildren(megabytes(bytes));
  const button = elementIn(item, 'button');
  button?.setAttribute('aria-label', `Remove ${title}`);
  button?.addEventListener('click', () => void remove(place, page));
  return item;
}

async function remove(place: HTMLElement, page?: string): Promise<void> {
  await removeKept(page);
  await show(place);
  const says = elementIn(place, '[role=status]');
  says?.replaceChildren(page === undefined ? 'Everything was removed.' : 'Removed from this browser.');
  // The button that was pressed is gone.
  says?.focus();
}
