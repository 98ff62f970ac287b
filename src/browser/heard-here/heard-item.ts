import type { HeardSession } from '../../pipeline/heard/heard.ts';
import { playedPercent } from '../../pipeline/heard/played-segments.ts';
import { clock } from '../../pipeline/text/clock.ts';
import { experienceAddress } from '../../routes.ts';
import { timeLink } from '../shared/time-link.ts';

/** One session that was heard, leading to where one stopped. Its words may come from a file, so they are only ever text. */
export function heardItem(code: string, { title, length, played, at }: HeardSession): HTMLElement {
  const page = experienceAddress(code);
  const link = Object.assign(document.createElement('a'), { href: at > 0 ? timeLink(page, at) : page });
  const name = document.createElement('bdi');
  name.textContent = title || code;
  link.append(name);
  const stopped = document.createElement('span');
  stopped.className = 'soft';
  stopped.textContent = at > 0 ? `stopped at ${clock(at)}` : '';
  const percent = document.createElement('span');
  percent.textContent = `${playedPercent(played, length)}%`;
  const item = document.createElement('li');
  item.append(link, stopped, percent);
  return item;
}
