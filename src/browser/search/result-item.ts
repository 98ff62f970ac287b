import { excerpt as excerptOf, shownTitle } from '../../pipeline/search/excerpt.ts';
import type { FoundPage } from './pagefind.ts';

/** One result: the page's title as a link, what it is, and the words found in their surroundings. */
export function resultItem({ url, meta, filters, excerpt }: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.row = '';
  const link = document.createElement('a');
  link.href = url;
  link.dir = 'auto';
  link.textContent = meta.title === undefined ? url : shownTitle(meta.title);
  const facts = document.createElement('p');
  facts.className = 'soft';
  facts.textContent = ['type', 'status', 'priority']
    .flatMap((key) => filters[key] ?? [])
    .concat(filters.step ? `step ${filters.step.join(', ')}` : [])
    .join(' · ');
  const says = document.createElement('p');
  says.dir = 'auto';
  // Text alone: what is in the index was written by strangers.
  says.append(
    ...excerptOf(excerpt).map(({ text, isFound }) =>
      isFound ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
    ),
  );
  item.append(link, facts, ...(says.hasChildNodes() ? [says] : []));
  return item;
}
