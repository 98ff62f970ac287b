import type { FoundPage } from './found-page.ts';

/** One result: the page's title as a link, what it is, and the words found in their surroundings. */
export function resultItem({ url, title, filters, says }: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.row = '';
  const link = document.createElement('a');
  link.href = url;
  link.dir = 'auto';
  link.textContent = title;
  const values = (key: string) => filters.flatMap(([name, value]) => (name === key ? [value] : []));
  const steps = values('step');
  const facts = document.createElement('p');
  facts.className = 'soft';
  facts.textContent = ['type', 'status', 'priority']
    .flatMap(values)
    .concat(steps.length > 0 ? `step ${steps.join(', ')}` : [])
    .join(' · ');
  const words = document.createElement('p');
  words.dir = 'auto';
  // Text alone: what pages say was written by strangers.
  words.append(
    ...says.map(({ text, isFound }) =>
      isFound ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
    ),
  );
  item.append(link, facts, ...(words.hasChildNodes() ? [words] : []));
  return item;
}
