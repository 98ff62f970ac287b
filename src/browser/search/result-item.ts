import { badgeClass } from '../../pipeline/list/badge-tone.ts';
import { clock } from '../../pipeline/text/clock.ts';
import { experienceAddress } from '../../routes.ts';
import { newElement } from '../shared/new-element.ts';
import type { FoundPage } from './found-page.ts';

/** One result: the page's title as a link, what it is, the sentences in which it was found, and a way to hear it. */
export function resultItem(page: FoundPage): HTMLLIElement {
  const item = newElement('li');
  item.dataset.row = '';
  const link = newElement('a', { textContent: page.title, href: page.url, dir: 'auto' });
  link.dataset.stop = '';
  const words = newElement('p', { dir: 'auto' });
  // Text alone: what pages say was written by strangers.
  words.append(...page.says.map(({ text, isFound }) => (isFound ? newElement('mark', { textContent: text }) : text)));
  item.append(link, chips(page), ...(words.hasChildNodes() ? [words] : []));
  return item;
}

/** What a page is and how it stands, as on its own head, and how long it sounds. */
function chips({ filters, sound, name, title }: FoundPage): HTMLParagraphElement {
  const values = (key: string) => filters.flatMap(([own, value]) => (own === key ? [value] : []));
  const row = newElement('p', { className: 'search-chips' });
  const all = [
    ...values('type'),
    ...['status', 'priority'].flatMap(values),
    ...values('step').map((step) => `step ${step}`),
    ...(sound?.seconds === undefined ? [] : [clock(sound.seconds)]),
  ];
  for (const [index, word] of all.entries())
    row.append(index > 0 ? ' ' : '', newElement('span', { textContent: word, className: badgeClass(word) }));
  if (!sound) return row;
  const play = newElement('a', { textContent: 'Play' });
  play.href = `${experienceAddress(name)}#play`;
  play.ariaLabel = `Play ${title}`;
  row.append(' ', play);
  return row;
}
