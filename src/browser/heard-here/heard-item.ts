import type { HeardSession } from '../../pipeline/heard/heard.ts';
import { playedPercent } from '../../pipeline/heard/played-segments.ts';
import { clock } from '../../pipeline/text/clock.ts';
import { experienceAddress } from '../../routes.ts';
import { newElement } from '../shared/new-element.ts';
import { timeLink } from '../shared/time-link.ts';

/** One session that was heard, leading to where one stopped. Its words may come from a file, so they are only ever text. */
export function heardItem(code: string, { title, length, played, at }: HeardSession): HTMLElement {
  const page = experienceAddress(code);
  const link = newElement('a', { href: at > 0 ? timeLink(page, at) : page });
  link.append(newElement('bdi', { textContent: title || code }));
  const item = newElement('li');
  item.append(
    link,
    newElement('span', { className: 'soft', textContent: at > 0 ? `stopped at ${clock(at)}` : '' }),
    newElement('span', { textContent: `${playedPercent(played, length)}%` }),
  );
  return item;
}
