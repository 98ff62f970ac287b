import type { Element, ElementContent } from 'hast';
import { element } from './walk.ts';

/** Lists hold items only, a definition follows its term, `details` open with a summary, and a table has its parts in order. */
export function arranged({ tagName }: Element, children: ElementContent[]): ElementContent[] {
  if (tagName === 'ul' || tagName === 'ol')
    return children.map((child) => (isItem(child, ['li']) ? child : element('li', {}, [child])));
  if (tagName === 'dl') return definitions(children);
  if (tagName === 'table') return tableParts(children);
  if (tagName !== 'details') return children;
  const first = children.find((child) => isItem(child, ['summary']) && child.type === 'element');
  const summary =
    first?.type === 'element' && first.tagName === 'summary' ? first : element('summary', {}, [text('Details')]);
  const rest = children.filter((child) => child !== summary);
  return [
    summary,
    ...rest.map((child) =>
      child.type === 'element' && child.tagName === 'summary' ? { ...child, tagName: 'p' } : child,
    ),
  ];
}

function definitions(children: ElementContent[]): ElementContent[] {
  const items = children.map((child) => (isItem(child, ['dt', 'dd']) ? child : element('dd', {}, [child])));
  const elements = items.filter((item): item is Element => item.type === 'element');
  const first = elements[0]?.tagName === 'dt' ? [] : [element('dt', {}, [text('…')])];
  const last = elements.at(-1)?.tagName === 'dd' ? [] : [element('dd', {}, [])];
  return elements.length === 0 ? [] : [...first, ...items, ...last];
}

const order = ['caption', 'thead', 'tbody', 'tfoot'];

function tableParts(children: ElementContent[]): ElementContent[] {
  const parts = children.filter((child): child is Element => child.type === 'element');
  const once = parts.map((part, index): Element => {
    const isSecond = parts.findIndex(({ tagName }) => tagName === part.tagName) < index;
    if (!isSecond || part.tagName === 'tbody') return part;
    if (part.tagName !== 'caption') return { ...part, tagName: 'tbody' };
    return element('tbody', {}, [element('tr', {}, [element('td', {}, part.children)])]);
  });
  return once.toSorted((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
}

const isItem = (child: ElementContent, tags: readonly string[]) =>
  child.type === 'element' ? tags.includes(child.tagName) : child.type === 'text' && child.value.trim() === '';

const text = (value: string): ElementContent => ({ type: 'text', value });
