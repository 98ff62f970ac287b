import type { FoundPage } from './pagefind.ts';

/** One result: the page's title as a link, what it is, and the words found in their surroundings. */
export function resultItem({ url, meta, filters, excerpt }: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.row = '';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const facts = document.createElement('p');
  facts.className = 'soft';
  facts.textContent = ['type', 'status', 'priority']
    .flatMap((key) => filters[key] ?? [])
    .concat(filters.step ? `step ${filters.step.join(', ')}` : [])
    .join(' · ');
  const text = document.createElement('p');
  text.append(...marked(excerpt));
  item.append(link, facts, text);
  return item;
}

/** Takes text and marks out of the excerpt and nothing else: what is in the index was written by strangers. */
function marked(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK'
      ? Object.assign(document.createElement('mark'), { textContent: text })
      : new Text(text);
  });
}
